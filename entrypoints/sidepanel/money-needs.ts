// What each side of the money needs of costs and files: what is missing is said where it is missed.
import type { SideOf } from '@/components/state/sides'
import type { MissingMoney } from '@/lib/schema/economics'

const COSTS: readonly MissingMoney[] = ['no-costs', 'some-costs-missing']
const VALUE: readonly MissingMoney[] = [...COSTS, 'no-ads-file']

export const NEEDS: Record<SideOf<'money'>, readonly MissingMoney[]> = {
  value: VALUE,
  bids: [...VALUE, 'no-traffic'],
  // It says itself which costs are missing.
  costs: [],
  formulas: VALUE,
  months: [],
  signals: [],
}
