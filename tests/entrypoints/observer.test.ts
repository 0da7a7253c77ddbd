// The observer must be no more than an ear: the page gets what it would get without it, whatever goes wrong on the way.
import { describe, expect, it } from 'vitest'
import { observeFetch } from '@/entrypoints/observer.content/observe-fetch'
import { observeXhr } from '@/entrypoints/observer.content/observe-xhr'
import type { ObservedAnswer } from '@/lib/readers/pages/answers/observed-answer'

const location = { href: 'https://sellercentral.amazon.com/orders-v3' } as Location
const SEARCH = '/orders-api/search?limit=15'
const BODY = JSON.stringify({
  total: 1,
  orders: [{ amazonOrderId: '111-0000001-0000001', buyerName: 'Invented' }],
})
const json = (body = BODY, status = 200) =>
  new Response(body, { status, headers: { 'content-type': 'application/json' } })
const settle = () => new Promise(done => setTimeout(done, 10))

function window(answer: () => Promise<Response> | Response) {
  const calls: unknown[][] = []
  const native = async (...args: unknown[]) => {
    calls.push(args)
    return answer()
  }
  const page = { fetch: native as unknown as typeof fetch, location }
  const told: ObservedAnswer[] = []
  observeFetch(page, one => told.push(one))
  return { page, told, calls, native }
}

describe('observeFetch', () => {
  it('tells a watched answer, cut down, and leaves the page its own', async () => {
    const { page, told, calls } = window(() => json())
    const init = { headers: { a: 'b' } }
    const answer = await page.fetch(SEARCH, init)
    expect(await answer.text()).toBe(BODY)
    expect(calls).toEqual([[SEARCH, init]])
    await settle()
    expect(told).toEqual([
      {
        address: SEARCH,
        request: null,
        body: { total: 1, orders: [{ amazonOrderId: '111-0000001-0000001' }] },
      },
    ])
  })
  it.each([
    ['names and addresses', '/orders-st/resolve', () => json()],
    ['another site', 'https://other.example/orders-api/search', () => json()],
    ['anything else', '/orders-api/manifest-v3', () => json()],
    [
      'a sign-in page with status 200',
      SEARCH,
      () => new Response('<html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['a broken answer', SEARCH, () => json('{"orders": [')],
    ['a refusal', SEARCH, () => json('{"reason":"sign_in"}', 403)],
  ])('says nothing of %s', async (_, address, answer) => {
    const { page, told } = window(answer)
    await page.fetch(address)
    await settle()
    expect(told).toEqual([])
  })
  it('lets an aborted or failed call fail for the page, and only for the page', async () => {
    const { page, told } = window(() => Promise.reject(new DOMException('gone', 'AbortError')))
    await expect(page.fetch(SEARCH)).rejects.toThrow('gone')
    const broken = new Response(new ReadableStream({ start: stream => stream.error(new Error('cut')) }), {
      headers: { 'content-type': 'application/json' },
    })
    const second = window(() => broken)
    await expect((await second.page.fetch(SEARCH)).text()).rejects.toThrow('cut')
    await settle()
    expect([told, second.told]).toEqual([[], []])
  })
  it('keeps what a report was asked for, from text or a Request, without using the Request up', async () => {
    const asked = JSON.stringify({
      variables: { input: { legacyReportId: '102:X', startDate: '2025-11-01' } },
    })
    const address = 'https://sellercentral.amazon.com/business-reports/api'
    const request = new Request(address, { method: 'POST', body: asked })
    const { page, told } = window(() => json('{"data":{}}'))
    await page.fetch(address, { method: 'POST', body: asked })
    await page.fetch(request)
    expect(request.bodyUsed).toBe(false)
    await settle()
    const kept = { variables: { input: { legacyReportId: '102:X', startDate: '2025-11-01' } } }
    expect(told.map(one => one.request)).toEqual([kept, kept])
  })
  it('looks like the function it stands before', () => {
    const { page, native } = window(() => json())
    expect(page.fetch.name).toBe(native.name)
    expect(page.fetch.length).toBe(native.length)
    expect(page.fetch.toString()).toBe(native.toString())
  })
})

describe('observeXhr', () => {
  class FakeXhr extends EventTarget {
    status = 200
    responseType = ''
    responseText = BODY
    response: unknown = null
    sent: unknown[] = []
    open(..._args: unknown[]): void {}
    send(...args: unknown[]): void {
      this.sent.push(...args)
      this.dispatchEvent(new Event('load'))
    }
  }
  function ask(address: string, set: Partial<FakeXhr> = {}) {
    class Own extends FakeXhr {
      override open(..._args: unknown[]): void {}
      override send(...args: unknown[]): void {
        super.send(...args)
      }
    }
    const told: ObservedAnswer[] = []
    observeXhr({ XMLHttpRequest: Own as unknown as typeof XMLHttpRequest, location }, one => told.push(one))
    const xhr = Object.assign(new Own(), set)
    xhr.open('GET', address)
    xhr.send('question')
    return { xhr, told }
  }
  it('tells text and JSON answers alike', () => {
    expect(ask(SEARCH).told).toHaveLength(1)
    expect(ask(SEARCH, { responseType: 'json', response: JSON.parse(BODY) }).told).toHaveLength(1)
    expect(ask(SEARCH).xhr.sent).toEqual(['question'])
  })
  it('says nothing of what is not watched, refused or not text', () => {
    expect(ask('/orders-st/resolve').told).toEqual([])
    expect(ask(SEARCH, { status: 500 }).told).toEqual([])
    expect(ask(SEARCH, { responseType: 'blob' }).told).toEqual([])
    expect(ask(SEARCH, { responseText: '<html>' }).told).toEqual([])
  })
})
