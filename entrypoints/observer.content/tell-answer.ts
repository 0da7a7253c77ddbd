// From what was asked and answered to what is told; null for everything that is not watched or not JSON.
import { type ObservedAnswer, watchedKind } from '@/lib/readers/pages/answers/observed-answer'
import { projectAnswer, projectRequest } from '@/lib/readers/pages/answers/project-answer'

export type Tell = (answer: ObservedAnswer) => void

/** The address of a watched answer of this very site, or null. */
export function watchedAddress(address: string, base: string): URL | null {
  try {
    const url = new URL(address, base)
    return url.origin === new URL(base).origin && watchedKind(url.pathname) !== null ? url : null
  } catch {
    return null
  }
}

/** Tells a watched answer. Text that is no JSON (a sign-in page with status 200, a cut-off answer) is passed over. */
export function tellAnswer(url: URL, request: string | null, body: unknown, tell: Tell): void {
  const kind = watchedKind(url.pathname)
  if (kind === null) return
  try {
    const parsed: unknown = typeof body === 'string' ? JSON.parse(body) : body
    if (typeof parsed !== 'object' || parsed === null) return
    tell({
      address: url.pathname + url.search,
      request: projectRequest(kind, request),
      body: projectAnswer(kind, parsed),
    })
  } catch {
    // Not JSON: not an answer we read. The page has its own copy and its own opinion.
  }
}
