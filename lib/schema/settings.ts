// What the seller can set. Defaults here; stored values override.
import { DEFAULT_THRESHOLDS, type Thresholds } from './baseline'
import type { Asin } from './ids'

export interface Settings {
  language: 'auto' | 'en' | 'fr'
  thresholds: Thresholds
  /** Per ASIN, what overrides the shop's thresholds. */
  asinThresholds: Record<string, Partial<Thresholds>>
  /** A buyer with more purchase days than this within 365 days is no person: excluded. */
  outlierPurchaseDays: number
  /** Gross margin as a share of revenue, marked as assumed wherever it flows; null = contribution is not computed. */
  grossMarginShare: number | null
  stripsInPages: boolean
  /** Per ASIN, the parent the seller typed in: its family, in place of what Business Reports say. */
  families: Record<string, Asin>
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  thresholds: DEFAULT_THRESHOLDS,
  asinThresholds: {},
  outlierPurchaseDays: 180,
  grossMarginShare: null,
  stripsInPages: true,
  families: {},
}
