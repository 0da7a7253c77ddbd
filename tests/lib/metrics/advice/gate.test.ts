import { describe, expect, it } from 'vitest'
import { CATEGORY_NORMS, categoryNorm } from '@/lib/metrics/advice/category-norms'
import { gate, thresholdOf } from '@/lib/metrics/advice/gate'
import { CHECK_IDS } from '@/lib/schema/baseline'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { AS_OF_DAY, BASELINE_GREEN } from '@/tests/lib/levers/figures-case'
import { ASIN, baselineWith } from '@/tests/lib/levers/lever-case'

const place = { asin: ASIN, group: 'Beauty', currency: 'EUR', asOfDay: AS_OF_DAY }
const set = (over: Partial<typeof DEFAULT_SETTINGS>) => ({ ...DEFAULT_SETTINGS, ...over })
const strict = { ...DEFAULT_SETTINGS.thresholds, returnRate: 0.03 }

describe('thresholdOf', () => {
  it('takes the finest there is: ASIN, group, shop, norm, default', () => {
    const of = (settings: typeof DEFAULT_SETTINGS, group: string | null = 'Beauty') =>
      thresholdOf('returnRate', settings, { ...place, group })
    const all = {
      thresholds: strict,
      groupThresholds: { Beauty: { returnRate: 0.04 } },
      asinThresholds: { [ASIN]: { returnRate: 0.05 } },
    }
    expect(of(set(all))).toEqual({ threshold: 0.05, thresholdFrom: 'asin' })
    expect(of(set({ ...all, asinThresholds: {} }))).toEqual({ threshold: 0.04, thresholdFrom: 'group' })
    expect(of(set({ thresholds: strict }))).toEqual({ threshold: 0.03, thresholdFrom: 'shop' })
    expect(of(set({}))).toEqual({ threshold: 0.0565, thresholdFrom: 'norm' })
    expect(of(set({}), null)).toEqual({ threshold: 0.081, thresholdFrom: 'default' })
    expect(of(set({ groupThresholds: { Toys: { returnRate: 0.1 } } }))).toMatchObject({
      thresholdFrom: 'norm',
    })
  })
})

describe('gate', () => {
  it('holds the values against the threshold that counts, and dates what the books say themselves', () => {
    // 2 % returned: green by the norm of 5.65 %, red by 1 % for this ASIN.
    expect(gate(BASELINE_GREEN, set({}), place).state).toBe('green')
    const own = gate(BASELINE_GREEN, set({ asinThresholds: { [ASIN]: { returnRate: 0.01 } } }), place)
    expect(own.state).toBe('red')
    expect(own.checks.returnRate).toMatchObject({ state: 'red', threshold: 0.01, asOf: AS_OF_DAY * 86_400 })
  })
  it('is never green on what is missing, whatever the threshold', () => {
    for (const id of CHECK_IDS) {
      const missing = baselineWith(id, { state: 'unknown', value: null, why: 'missing' })
      expect(gate(missing, set({}), place)).toMatchObject({ state: 'unknown' })
      expect(gate(missing, set({}), place).checks[id].state).toBe('unknown')
    }
  })
})

describe('categoryNorm', () => {
  it('knows what is published, for the shops it was published for', () => {
    expect(categoryNorm('returnRate', 'gl_home', 'USD')?.value).toBe(0.081)
    expect(categoryNorm('returnRate', 'Grocery', 'USD')?.value).toBe(0.029)
    expect(categoryNorm('returnRate', 'Grocery', 'EUR')).toBeNull()
    expect(categoryNorm('cancellationRate', 'Grocery', 'USD')).toBeNull()
    expect(categoryNorm('returnRate', 'Toys', 'USD')).toBeNull()
  })
  it('names a source for each', () => {
    for (const norm of CATEGORY_NORMS) expect(norm.source.length).toBeGreaterThan(10)
  })
})
