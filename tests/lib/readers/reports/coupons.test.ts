// Coupon performance: the API's JSON. Its days are those of the marketplace; a download of unknown columns is not guessed at.
import { describe, expect, it } from 'vitest'
import { epochDay } from '@/lib/schema/dates'
import { fileOf, readCase, readFile } from './support/read-case'
import { testCases } from './support/test-cases'

const CASE = 'coupons/2026-03-api-json'
const couponsOf = async () => (await readCase(CASE)).facts.money?.coupon ?? []

describe('coupons', () => {
  testCases('coupons')

  it('reads a percentage, and days as they are in Seattle', async () => {
    expect((await couponsOf())[0]).toEqual({
      marketplace: 'ATVPDKIKX0DER',
      couponId: 'ATESTCOUPON01',
      name: 'Tea, 10 % off',
      fromDay: epochDay('2026-03-02'),
      toDay: epochDay('2026-03-09'),
      kind: 'percent',
      value: 10,
      currency: 'USD',
      clips: 130,
      redemptions: 41,
      salesMinor: 47970,
      budgetSpentMinor: 7790,
      asins: ['B000TEST01', 'B000TEST02'],
    })
  })
  it('reads an amount in a currency without decimals, and days as they are in Tokyo', async () => {
    expect((await couponsOf())[1]).toMatchObject({
      fromDay: epochDay('2026-03-02'),
      toDay: epochDay('2026-03-09'),
      kind: 'amount',
      value: 200,
      currency: 'JPY',
      salesMinor: null,
      budgetSpentMinor: 1235,
      asins: [],
    })
  })
  it('leaves out a coupon without a discount, an end or a possible count', async () => {
    expect((await readCase(CASE)).report.skipped).toEqual([
      { reason: 'no-amount', count: 1, firstLine: 4 },
      { reason: 'no-date', count: 1, firstLine: 5 },
      { reason: 'bad-quantity', count: 1, firstLine: 6 },
    ])
  })
  it('says which field is missing', async () => {
    const text =
      '{"coupons": [{"couponId": "A", "startDateTime": "x", "endDateTime": "y", "redemptions": 1}]}'
    const { report } = await readFile(fileOf('coupons.json', text))
    expect(report).toMatchObject({ report: 'coupons', rows: 0 })
    expect(report.problems).toMatchObject([{ severity: 'stop', code: 'missing-column', column: 'clips' }])
  })
  it('does not take a CSV for one: its columns are not known', async () => {
    const csv = 'Coupon title,Start,End,Coupons clipped,Coupons redeemed\nAutumn,3/2/26,3/9/26,130,41\n'
    const { report, facts } = await readFile(fileOf('coupons.csv', csv))
    expect(report.problems).toMatchObject([{ severity: 'stop' }])
    expect(facts.money).toBeUndefined()
  })
})
