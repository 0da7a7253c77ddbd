// The report files of the invented shop: bytes that decode to what was meant, packages that add up, numbers in local form.
import { describe, expect, it } from 'vitest'
import { REPORT_IDS } from '@/lib/schema/import-report'
import { inventShop } from '@/tests/shop/invent-shop'
import { businessReportFile } from './business-report'
import { encode } from './encode'
import { shipmentsFile } from './shipments'
import { localDay, localMoney, localPercent, plainAmount } from './spelling'
import { writeReports } from './write-reports'

const shop = inventShop(2, { buyers: 500, from: '2026-05-01', countries: ['US', 'DE', 'JP'] })

describe('encode', () => {
  it.each([
    ['utf-8', 'Grüner Tee 緑茶', 'utf-8'],
    ['utf-8-bom', 'Grüner Tee', 'utf-8'],
    ['utf-16le', 'Grüner Tee 緑茶', 'utf-16le'],
    ['shift_jis', '緑茶 茶葉 250g ×3 ￥6,909', 'shift_jis'],
  ] as const)('%s decodes to the text it came from', (encoding, text, decoder) => {
    expect(new TextDecoder(decoder).decode(encode(text, encoding))).toBe(text)
  })
  it('writes Windows-1252 where it departs from Latin-1', () => {
    expect([...encode('ü – €', 'windows-1252')]).toEqual([0xfc, 0x20, 0x96, 0x20, 0x80])
  })
  it('says which character an encoding cannot hold', () => {
    expect(() => encode('緑', 'windows-1252')).toThrow('windows-1252 has no "緑"')
  })
})

describe('spelling', () => {
  it('writes amounts, shares and days as each marketplace does', () => {
    expect(plainAmount(1299, 'USD')).toBe('12.99')
    expect(plainAmount(1950, 'JPY')).toBe('1950')
    expect(localMoney(124704, 'EUR', 'DE')).toBe('1.247,04\u00a0€')
    expect(localMoney(124704, 'USD', 'US')).toBe('$1,247.04')
    expect(localMoney(5600, 'JPY', 'JP')).toBe('￥5,600')
    expect(localPercent(0.1234, 'DE')).toBe('12,34\u00a0%')
    expect(localDay(20_514, 'US')).toBe('3/2/26')
    expect(localDay(20_514, 'JP')).toBe('2026/03/02')
  })
})

describe('writeReports', () => {
  const files = writeReports(shop)

  it('writes every kind of report, each under a name of its own', () => {
    expect(new Set(files.map(file => file.report))).toEqual(new Set(REPORT_IDS))
    expect(new Set(files.map(file => file.name)).size).toBe(files.length)
    expect(files.filter(file => file.rows === 0).map(file => file.name)).toEqual([])
  })

  it('gives every row as many cells as the header', () => {
    const text = new TextDecoder('shift_jis').decode(
      files.find(file => file.name.startsWith('all-orders-jp'))?.bytes,
    )
    const widths = new Set(
      text
        .trimEnd()
        .split('\n')
        .map(line => line.split('\t').length),
    )
    expect(widths.size).toBe(1)
  })

  it('splits a line over packages that add up to it', () => {
    const order = shop.orders.find(
      one => !one.merchantFulfilled && one.lines.some(line => line.shipments.length === 2),
    )
    const line = order?.lines.find(one => one.shipments.length === 2)
    expect(line).toBeDefined()
    const rows = new TextDecoder()
      .decode(shipmentsFile(shop, 'one.txt', order ? [order] : []).bytes)
      .trimEnd()
      .split('\n')
      .map(row => row.split('\t'))
    const [head = [], ...body] = rows
    const own = body.filter(row => row[head.indexOf('amazon-order-item-id')] === line?.itemId)
    const sum = (name: string): number => own.reduce((all, row) => all + Number(row[head.indexOf(name)]), 0)
    expect(own).toHaveLength(2)
    expect(sum('quantity-shipped')).toBe(line?.quantity)
    expect(Math.round(sum('item-price') * (order?.country === 'JP' ? 1 : 100))).toBe(line?.priceMinor)
  })

  it('can leave out the SKU column, as Japan did in September 2026', () => {
    const period = { fromDay: shop.lastDay - 6, toDay: shop.lastDay }
    const text = (sku: boolean): string =>
      new TextDecoder().decode(businessReportFile(shop, 'b.csv', 'JP', period, 'child', { sku }).bytes)
    expect(text(true).split('\r\n')[0]).toContain('"SKU"')
    expect(text(false).split('\r\n')[0]).not.toContain('"SKU"')
  })
})
