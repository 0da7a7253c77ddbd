// What leaves the page's own world: the listed fields, and of a person nothing but the alias.
import { describe, expect, it } from 'vitest'
import { watchedKind } from '@/lib/readers/pages/answers/observed-answer'
import { projectAnswer, projectRequest } from '@/lib/readers/pages/answers/project-answer'

describe('watchedKind', () => {
  it('knows the five answers and no other', () => {
    expect(watchedKind('/orders-api/search')).toBe('orderSearch')
    expect(watchedKind('/orders-api/order/111-0000001-0000001')).toBe('order')
    expect(watchedKind('/orders-st/resolve')).toBeNull()
    expect(watchedKind('/orders-api/order/111-0000001-0000001/notes')).toBeNull()
    expect(watchedKind('/orders-api/searching')).toBeNull()
  })
})

describe('projectAnswer', () => {
  const secret = { buyerName: 'Invented Person', shippingAddress: { city: 'Nowhere' }, phone: '000' }
  it('drops persons from orders, at every depth', () => {
    const list = projectAnswer('orderSearch', {
      total: 1,
      orders: [
        { amazonOrderId: '111-0000001-0000001', ...secret, orderItems: [{ asin: 'B000TEST01', ...secret }] },
      ],
    })
    expect(JSON.stringify(list)).toContain('B000TEST01')
    const one = projectAnswer('order', {
      order: {
        ...secret,
        buyerCompanyName: 'Invented Person Ltd',
        buyerProxyEmail: 'someone@example.com',
        orderItems: [],
      },
    })
    expect(JSON.stringify([list, one])).not.toMatch(/Invented|Nowhere|000"|someone@/)
  })
  it('keeps the alias and nothing else of a buyer', () => {
    const kept = projectAnswer('order', {
      order: { buyerProxyEmail: ' abc@marketplace.amazon.com ', orderItems: [] },
    })
    expect(kept).toEqual({ order: { orderItems: [], buyerProxyEmail: ' abc@marketplace.amazon.com ' } })
  })
  it('does not let an object through where a plain value is read', () => {
    expect(projectAnswer('orderSearch', { total: { name: 'x' } })).toEqual({ total: null })
  })
  it('bears anything', () => {
    for (const kind of ['orderSearch', 'order', 'businessReports', 'inventory', 'accountSwitcher'] as const)
      for (const body of [null, undefined, 1, 'x', [], [[]], { orders: 3, order: [], data: null }])
        expect(() => projectAnswer(kind, body)).not.toThrow()
  })
})

describe('projectRequest', () => {
  it('keeps the report and its days, and only of reports', () => {
    const input = { legacyReportId: '102:X', startDate: '2025-11-01', asins: ['B000TEST01'] }
    const asked = JSON.stringify({ operationName: 'reportDataQuery', variables: { input }, query: 'long' })
    expect(projectRequest('businessReports', asked)).toEqual({
      operationName: 'reportDataQuery',
      variables: { input: { legacyReportId: '102:X', startDate: '2025-11-01' } },
    })
    expect(projectRequest('inventory', asked)).toBeNull()
    expect(projectRequest('businessReports', 'not json')).toBeNull()
  })
})
