// What the seller can set. Defaults here; stored values override.
import { DEFAULT_THRESHOLDS, type Thresholds } from './baseline'
import type { IsoDate } from './dates'
import type { Asin } from './ids'

/** What Amazon takes for a coupon: a fixed part in minor units, a share of its sales. */
export interface CouponFee {
  fixedMinor: number
  share: number
}

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
  /** By Amazon's product group, as the fee preview names it, what overrides the shop's thresholds; those of an ASIN override these. */
  groupThresholds: Record<string, Partial<Thresholds>>
  /** Days from ordering stock to having it on sale: for all SKUs, and by SKU. */
  leadTimeDays: number
  leadTimes: Record<string, number>
  /** Share of revenue that is to be left over when a bid is worked out, 0 to 1. */
  targetMarginShare: number
  /** Days in which sales are no measure of anything (a deal event), both included. */
  events: { name: string; from: IsoDate; to: IsoDate }[]
  /** By ASIN and step, the day the seller last did it. */
  routineDone: Record<string, Record<string, IsoDate>>
  /** Badge and notification, at most one a day. */
  alerts: boolean
  /** By shop, what the seller typed in; in place of what is published for its country. */
  couponFees: Record<string, CouponFee>
}

export const DEFAULT_SETTINGS: Settings = {
  language: 'auto',
  thresholds: DEFAULT_THRESHOLDS,
  asinThresholds: {},
  outlierPurchaseDays: 180,
  grossMarginShare: null,
  stripsInPages: true,
  families: {},
  groupThresholds: {},
  leadTimeDays: 30,
  leadTimes: {},
  targetMarginShare: 0,
  events: [],
  routineDone: {},
  alerts: false,
  couponFees: {},
}

/**
 * What a setting has computed anew: the quick figures and with them the study, the study alone, or nothing (it says how things
 * are shown, or what was done). A setting that is read in another place than its line says needs another line.
 */
export type Touched = 'figures' | 'study' | 'nothing'

export const SETTING_TOUCHES: Readonly<Record<keyof Settings, Touched>> = {
  language: 'nothing',
  thresholds: 'figures',
  asinThresholds: 'figures',
  outlierPurchaseDays: 'figures',
  grossMarginShare: 'figures',
  stripsInPages: 'nothing',
  families: 'study',
  groupThresholds: 'figures',
  leadTimeDays: 'study',
  leadTimes: 'study',
  targetMarginShare: 'study',
  events: 'study',
  routineDone: 'nothing',
  alerts: 'nothing',
  couponFees: 'study',
}

/** Of all settings that differ, what touches most. */
export function touchedBy(before: Settings, after: Settings): Touched {
  const names = Object.keys(SETTING_TOUCHES) as (keyof Settings)[]
  const changed = names.filter(name => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  const touched = new Set(changed.map(name => SETTING_TOUCHES[name]))
  return touched.has('figures') ? 'figures' : touched.has('study') ? 'study' : 'nothing'
}
