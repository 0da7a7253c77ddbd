// Listens to `fetch`: the page gets the very promise the browser made; we read a copy of watched answers beside it.
import { type Tell, tellAnswer, watchedAddress } from './tell-answer'

type Fetch = typeof globalThis.fetch

const addressOf = (input: unknown): string =>
  typeof input === 'string' ? input : input instanceof Request ? input.url : String(input)

/** The body of the question where it is plain text; a Request's own body is copied before the browser takes it. */
function questionOf(input: unknown, init: RequestInit | undefined): Promise<string | null> {
  if (typeof init?.body === 'string') return Promise.resolve(init.body)
  if (init?.body != null || !(input instanceof Request) || input.method !== 'POST' || input.bodyUsed)
    return Promise.resolve(null)
  return input
    .clone()
    .text()
    .catch(() => null)
}

async function listenIn(
  url: URL,
  question: Promise<string | null>,
  answer: Response,
  tell: Tell,
): Promise<void> {
  if (!answer.ok || answer.bodyUsed || !/json/i.test(answer.headers.get('content-type') ?? '')) return
  const copy = answer.clone()
  // An aborted answer fails here as it fails for the page; it is the page's to handle.
  const body = await copy.text().catch(() => null)
  if (body !== null) tellAnswer(url, await question.catch(() => null), body, tell)
}

/** Puts a listener before `fetch`. A Proxy keeps its name, length, text and properties as they are. */
export function observeFetch(of: { fetch: Fetch; location: Location }, tell: Tell): void {
  of.fetch = new Proxy(of.fetch, {
    apply(original, self, args: Parameters<Fetch>) {
      let question: Promise<string | null> | null = null
      let url: URL | null = null
      try {
        url = watchedAddress(addressOf(args[0]), of.location.href)
        if (url !== null) question = questionOf(args[0], args[1])
      } catch {
        // Whatever is odd about the question, the page's call goes through untouched.
      }
      const answer = Reflect.apply(original, self, args) as Promise<Response>
      if (url !== null && question !== null) {
        const [address, asked] = [url, question]
        answer.then(one => listenIn(address, asked, one, tell)).catch(() => {})
      }
      return answer
    },
    get: (original, key) =>
      key === 'toString' ? () => Function.prototype.toString.call(original) : Reflect.get(original, key),
  })
}
