// Which assumptions a figure of money rests on: the mark beside it names these, and no others.
import type { Assumption, Economics } from '@/lib/schema/economics'
import type { FormulaCard } from './formula-cards'
import type { WaterfallStepId } from './waterfall-steps'

/** What the mark may stand beside. */
export type AssumedFigure =
  | WaterfallStepId
  | 'clv-contribution'
  | 'clv-afterAds'
  | 'cac'
  | 'payback'
  | 'acos'
  | 'cpc'
  | `formula-${FormulaCard['id']}`

const FEES: readonly Assumption[] = ['fee-preview', 'fee-category-rate']
const GOODS: readonly Assumption[] = ['typed-margin', 'cost-of-later-day']
const REFUNDS: readonly Assumption[] = ['refund-from-returns']
const ADS: readonly Assumption[] = ['ads-carried-forward']
const CONTRIBUTION = [...FEES, ...GOODS, ...REFUNDS]

const RESTS_ON: Partial<Record<AssumedFigure, readonly Assumption[]>> = {
  referral: FEES,
  fulfilment: FEES,
  costOfGoods: GOODS,
  refunds: REFUNDS,
  ads: ADS,
  'clv-contribution': CONTRIBUTION,
  'clv-afterAds': [...CONTRIBUTION, ...ADS],
  cac: ADS,
  payback: [...CONTRIBUTION, ...ADS],
  acos: CONTRIBUTION,
  cpc: [...CONTRIBUTION, 'conversion-of-other-period'],
  'formula-marketplace': [...CONTRIBUTION, ...ADS],
  'formula-contribution': CONTRIBUTION,
  'formula-simple': ADS,
}

/** In the order they are listed; empty where the figure rests on files alone. @throws never. */
export const assumedIn = ({ assumed }: Pick<Economics, 'assumed'>, figure: AssumedFigure): Assumption[] =>
  assumed.filter(one => RESTS_ON[figure]?.includes(one))
