// What a lever rule reads of one ASIN: results of the study, nothing of the orders behind them.
import type { Killer, Wave } from './advice'
import type { Baseline } from './baseline'
import type { AsinEconomics } from './economics'
import type { AsinOutlook, ShopOutlook } from './outlook'
import type { Proposal } from './proposal'
import type { Settings } from './settings'
import type { AsinSignals } from './signals'
import type { StudiedAsin } from './study'

/** How fast an ASIN sells: over the last 91 days, fewer where it is younger, days out of stock left out. */
export interface Pace {
  days: number
  orders: number
  units: number
  /** Of buyers who are known: first orders of this ASIN, and orders by those who had bought it before. */
  firstOrders: number
  repeatOrders: number
}

export interface LeverFacts {
  figures: StudiedAsin
  outlook: AsinOutlook | null
  shop: ShopOutlook | null
  economics: AsinEconomics | null
  signals: AsinSignals | null
  /** The gate by the thresholds that hold for this ASIN. */
  gate: Baseline
  wave: Wave | null
  pace: Pace
  /** What already costs reorders, dated and priced. */
  killers: readonly Killer[]
  settings: Settings
}

/** Asks the lever rules: ranked from 1, best first; an empty list means there is nothing to do. */
export type Propose = (facts: LeverFacts) => Proposal[]
