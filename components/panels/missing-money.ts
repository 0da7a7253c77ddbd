// Why a figure of money is missing, as the key of a sentence: the first reason that stands in its way.
import type { ClvName, Economics, MissingMoney } from '@/lib/schema/economics'

const COSTS: readonly MissingMoney[] = ['no-costs', 'some-costs-missing']
const ADS: readonly MissingMoney[] = ['no-ads-file', 'no-first-orders', 'too-few']

const first = (missing: readonly MissingMoney[], of: readonly MissingMoney[]): string | null => {
  const found = of.find(one => missing.includes(one))
  return found === undefined ? null : `money.missing.${found}`
}

/** Of a named CLV. Where nothing else is missing, no buyer is old enough yet. */
export function missingClv({ missing }: Pick<Economics, 'missing'>, name: ClvName): string {
  if (name === 'revenue') return 'missing.ripe'
  const costs = first(missing, COSTS)
  if (name === 'contribution') return costs ?? 'missing.ripe'
  return costs ?? first(missing, ADS) ?? 'missing.ripe'
}

/** Of the cost of a first order. */
export const missingCac = ({ missing }: Pick<Economics, 'missing'>): string =>
  first(missing, ADS) ?? 'money.missing.other'

/** Of the break-even ACoS; and of the click price, which also needs traffic. */
export const missingAcos = ({ missing }: Pick<Economics, 'missing'>): string =>
  first(missing, COSTS) ?? 'missing.ripe'
export const missingCpc = (economics: Pick<Economics, 'missing'>): string =>
  first(economics.missing, [...COSTS, 'no-traffic']) ?? 'missing.ripe'

/** Of the payback day: what it is made of may be missing, or the curve does not reach the cost within the data. */
export const missingPayback = ({
  missing,
  acquisition,
  contributionByAge,
}: Pick<Economics, 'missing' | 'acquisition' | 'contributionByAge'>): string =>
  first(missing, COSTS) ??
  (acquisition === null ? first(missing, ADS) : null) ??
  (acquisition === null || contributionByAge === null ? 'money.missing.other' : 'bids.not-paid-back')
