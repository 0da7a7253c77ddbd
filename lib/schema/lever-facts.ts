// What a lever rule reads of one ASIN: results of the study, nothing of the orders behind them.
import type { Killer, Wave } from './advice'
import type { Baseline } from './baseline'
import type { IsoDate } from './dates'
import type { AsinEconomics } from './economics'
import type { Estimate } from './estimate'
import type { Asin, ShopKey } from './ids'
import type { AsinOutlook, ShopOutlook } from './outlook'
import type { LeverId, Proposal } from './proposal'
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

/** What the seller's own journal says of a lever, from ASINs whose readout has passed. */
export interface LeverTrial {
  /** On the logarithm of weekly orders, 90 % limits. */
  effect: Estimate
  /** ASINs it was measured on, and the first and last readout. */
  products: number
  from: IsoDate
  to: IsoDate
  /** By the limits: all above nothing, all below, or neither. */
  found: 'worked' | 'nothing' | 'hurt'
}

/** Another ASIN of the same family. */
export interface Sibling {
  asin: Asin
  title: string | null
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
  /** Key of what the seller set for this shop. */
  shopKey?: ShopKey
  /** By lever; absent where the journal has no verdict on it. */
  trials?: ReadonlyMap<LeverId, LeverTrial>
  /** The others of its family. */
  siblings?: readonly Sibling[]
}

/** Asks the lever rules: ranked from 1, best first; an empty list means there is nothing to do. */
export type Propose = (facts: LeverFacts) => Proposal[]
