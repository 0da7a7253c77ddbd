// The money of one group of buyers, put together: the whole shop, or those who entered by one ASIN.

import { byHorizon } from '@/lib/metrics/by-horizon'
import { isoDate } from '@/lib/schema/dates'
import type { Assumption, Economics, MissingMoney, UntiedMoney } from '@/lib/schema/economics'
import type { TrafficFact } from '@/lib/schema/facts'
import type { GroupOutlook } from '@/lib/schema/outlook'
import type { StudyTask } from '@/lib/schema/study'
import { seededRandom } from '@/lib/stats/random/seeded-random'
import { acquisition, type DrawnAcquisition } from './acquisition'
import type { AdDays, ShopAds } from './ad-days'
import { ahead } from './ahead'
import type { AllocatedAds } from './allocate-ads'
import { breakEvenAcos, maxCpc } from './bids'
import type { BuyerMoney } from './buyer-money'
import { ageSums, contributionByAge, paybackDay } from './contribution-by-age'
import { contributionParts } from './contribution-parts'
import { conversion } from './conversion'
import { formulas } from './formulas'
import { type GroupDraws, groupDraws } from './group-draws'
import type { LineMoney } from './line-money'
import { namedClv } from './named-clv'
import type { LineSums } from './waterfall'

/** Fewer buyers than this are said to be too few. */
const ENOUGH = 5

/** What all groups of a shop share. */
export interface EconomicsGround {
  readonly task: StudyTask
  readonly lines: LineMoney
  readonly money: BuyerMoney
  readonly ads: { known: ShopAds; allocated: AllocatedAds } | null
  /** Contribution / revenue over all lines; null when not known. */
  readonly contributionShare: number | null
}

export interface EconomicsGroup {
  readonly members: readonly number[]
  readonly sums: LineSums
  readonly ads: AdDays | undefined
  readonly unallocatedMinor: number
  readonly isAdSpendCarried: boolean
  readonly traffic: readonly TrafficFact[]
  readonly unitsAnOrder: number | null
  readonly valueAhead: GroupOutlook['valueAhead'] | null
  readonly firstToSecond: number | null
  /** Draws are the same for the same group. */
  readonly seed: number
  readonly untied: UntiedMoney[]
}

/** Figures of one group; null where an input is missing, and `missing` says which. @throws never. */
export function groupEconomics(ground: EconomicsGround, group: EconomicsGroup): Economics {
  const { task, money, ads } = ground
  const { members, sums } = group
  const random = seededRandom(group.seed)
  const isCostKnown = members.every(buyer => money.costMissing[buyer] === 0)
  const known = ads && {
    perBuyer: ads.allocated.perBuyer,
    fromDay: ads.known.fromDay,
    toDay: ads.known.toDay,
  }
  const draws = groupDraws({ members, asOfDay: task.asOfDay, ads: known }, money, random)
  const cost =
    ads && acquisition(ads.known, group.ads, group.unallocatedMinor, entryDays(ground, group), random)
  const sessions = conversion(group.traffic, group.unitsAnOrder)
  const clv = namedClv(draws, isCostKnown)
  const { shown } = sums
  const grossMarginShare = share(sums.grossProfitMinor, shown.revenueMinor)
  const cacMinor = cost?.shown.cac.value ?? null
  return {
    asOf: isoDate(task.asOfDay),
    from: sums.fromDay === null ? null : isoDate(sums.fromDay),
    to: sums.toDay === null ? null : isoDate(sums.toDay),
    clv,
    ...overAges(ground, group, draws, { isCostKnown, cost, sessions, random }),
    ahead: ahead(
      group.valueAhead,
      draws.firstRevenue && {
        firstRevenueMinor: draws.firstRevenue.mean,
        firstContributionMinor: isCostKnown ? (draws.firstContribution?.mean ?? null) : null,
        contributionShare: contributionShare(ground, group),
        cacMinor,
      },
    ),
    averageOrderMinor: share(shown.revenueMinor, shown.orders),
    firstOrderMinor: draws.firstRevenue?.mean ?? null,
    grossMarginShare,
    feeShare: share(
      -(shown.referralMinor + shown.fulfilmentMinor + shown.otherFeesMinor),
      shown.revenueMinor,
    ),
    refundShare: share(-shown.refundsMinor, shown.revenueMinor),
    waterfall: { ...shown, adsMinor: ads && 0 - (group.ads?.spendMinor ?? 0) },
    untied: group.untied,
    acquisition: cost?.shown ?? null,
    formulas: formulas(task, ground.lines, money, members, {
      grossMarginShare,
      cost: cost?.shown ?? null,
      adsMinor: members.reduce((sum, buyer) => sum + (known?.perBuyer[buyer] ?? 0), 0),
      firstToSecond: group.firstToSecond,
    }),
    assumed: assumed(task, group, sessions),
    missing: missing(ground, group, { ripe: clv[30].revenue?.n ?? 0, cost, sessions }),
  }
}

/** `0 - x` and not `-x`: a share of nothing is 0, never -0. */
const share = (part: number | null, whole: number): number | null =>
  part === null || !(whole > 0) ? null : part / whole + 0

/** The group's own, since products differ in what they leave; the shop's where the group is too small or does not know its own. */
function contributionShare(
  ground: EconomicsGround,
  { members, sums: { shown } }: EconomicsGroup,
): number | null {
  const own = share(shown.contributionMinor, shown.revenueMinor)
  return members.length < ENOUGH ? (ground.contributionShare ?? own) : (own ?? ground.contributionShare)
}

const entryDays = ({ money }: EconomicsGround, { members }: EconomicsGroup): number[] =>
  members.map(buyer => money.entryDay[buyer] as number)

interface Worked {
  isCostKnown: boolean
  cost: DrawnAcquisition | null
  sessions: Economics['bids']['conversion']
  random: () => number
}

function overAges(
  { task, lines, money }: EconomicsGround,
  { members }: EconomicsGroup,
  draws: GroupDraws,
  { isCostKnown, cost, sessions, random }: Worked,
): Pick<Economics, 'contributionByAge' | 'contributionParts' | 'bids'> {
  const nothing = { 30: null, 90: null, 180: null, 365: null }
  if (!isCostKnown || members.length === 0)
    return {
      contributionByAge: null,
      contributionParts: byHorizon(() => null),
      bids: { paybackDay: null, breakEvenAcos: nothing, maxCpcMinor: nothing, conversion: sessions },
    }
  const ages = ageSums(task, lines, money, members, random)
  return {
    contributionByAge: contributionByAge(ages),
    contributionParts: contributionParts(task, lines, money, members),
    bids: {
      paybackDay: cost && paybackDay(ages, cost, random),
      breakEvenAcos: breakEvenAcos(draws),
      maxCpcMinor: maxCpc(draws, task.settings.targetMarginShare, sessions?.value ?? null),
      conversion: sessions,
    },
  }
}

function assumed(
  { asOfDay }: StudyTask,
  { sums, isAdSpendCarried }: EconomicsGroup,
  sessions: Economics['bids']['conversion'],
): Assumption[] {
  const list = [...sums.assumed]
  if (isAdSpendCarried) list.push('ads-carried-forward')
  if (sessions === null) return list
  const { from, to } = sessions
  const within =
    from !== null &&
    to !== null &&
    sums.fromDay !== null &&
    from >= isoDate(sums.fromDay) &&
    to <= isoDate(asOfDay)
  if (!within) list.push('conversion-of-other-period')
  return list
}

function missing(
  { ads }: EconomicsGround,
  { members, sums }: EconomicsGroup,
  { ripe, cost, sessions }: { ripe: number } & Pick<Worked, 'cost' | 'sessions'>,
): MissingMoney[] {
  const list: MissingMoney[] = []
  if (sums.withoutCost > 0)
    list.push(sums.withoutCost === sums.shown.lines ? 'no-costs' : 'some-costs-missing')
  if (ads === null) list.push('no-ads-file')
  if (sessions === null) list.push('no-traffic')
  if (members.length === 0 || (ads !== null && cost === null)) list.push('no-first-orders')
  else if (ripe < ENOUGH) list.push('too-few')
  return list
}
