// How the page's own script asks for its answers: by fetch or by XMLHttpRequest, as Seller Central does.
// With answers "off" it asks under another address, which nobody watches, so that only the DOM is left to read.
import type { Visit } from './visit'

/** Marks requests of the page itself; whatever lacks it was asked by somebody else. */
const OWN = { 'x-replica-page': '1' }

const address = (visit: Visit, path: string): string =>
  visit.json === 'on' ? path : `/_replica/quiet?path=${encodeURIComponent(path)}`

/** Keeps layout, language and shop of the visit on every question. */
export function withVisit(path: string): string {
  const asked = new URLSearchParams(location.search)
  const url = new URL(path, location.origin)
  for (const key of ['mons_sel_mkid', 'mons_sel_locale', 'layout', 'json', 'header', 'late'])
    if (asked.has(key) && !url.searchParams.has(key)) url.searchParams.set(key, asked.get(key) ?? '')
  return url.pathname + url.search
}

export async function askByFetch<T>(visit: Visit, path: string, body?: unknown): Promise<T> {
  const answer = await fetch(address(visit, withVisit(path)), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { ...OWN, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  return (await answer.json()) as T
}

export function askByXhr<T>(visit: Visit, path: string, body?: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(body === undefined ? 'GET' : 'POST', address(visit, withVisit(path)))
    for (const [name, value] of Object.entries(OWN)) request.setRequestHeader(name, value)
    request.setRequestHeader('content-type', 'application/json')
    request.onload = () => resolve(JSON.parse(request.responseText) as T)
    request.onerror = () => reject(new Error(`No answer from ${path}.`))
    request.send(body === undefined ? null : JSON.stringify(body))
  })
}
