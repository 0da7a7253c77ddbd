// Headers are equal after folding, and a B2B column is never taken for the plain one.
import { describe, expect, it } from 'vitest'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'

describe('normaliseHeader', () => {
  it.each([
    ['（子）ASIN', '(子)asin'],
    ['Sitzungen\u00a0– Summe ', 'sitzungen - summe'],
    ['Sessions — Total', 'sessions - total'],
    ['\ufeffamazon-order-id', 'amazon-order-id'],
    ['Units  Ordered', 'units ordered'],
    ['7 Day Total Sales ', '7 day total sales'],
    ['セッション数 － 合計', 'セッション数 - 合計'],
    ['ページビュー - 合計', 'ページビュー - 合計'],
  ])('folds "%s"', (text, folded) => expect(normaliseHeader(text)).toBe(folded))

  it('keeps B2B apart', () => {
    expect(normaliseHeader('Sessions – Total – B2B')).not.toBe(normaliseHeader('Sessions - Total'))
  })
})
