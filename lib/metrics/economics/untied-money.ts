// "What else is in the files?" Money in no order line: storage, subscription, stock lost, orders that do not count.
import { UNTIED_REASONS, type UntiedMoney, type UntiedReason } from '@/lib/schema/economics'
import { AMOUNT_KINDS, type AmountKind } from '@/lib/schema/money-facts'
import type { StudyTask } from '@/lib/schema/study'
import { itemOf, leadersOf, PLACES } from './booked-items'
import { isSettled, type LineMoney } from './line-money'
import { NO_LINE } from './order-lines'
import { reportedAlone } from './reported-alone'
import { shareOut } from './share-out'

export interface UntiedOfShop {
  shop: UntiedMoney[]
  /** By id of the ASIN that a row names. */
  byAsin: ReadonlyMap<number, UntiedMoney[]>
}

/** Kinds that stand in a line only once the sale is booked: until then an estimate does. */
const AFTER_SALE: ReadonlySet<AmountKind> = new Set([
  'referral-fee',
  'fba-fee',
  'other-fee',
  'shipping-sales',
  'gift-wrap-sales',
])
/** Said of an ASIN: what it cost or brought beside its orders. Tax and transfers are of nobody's product. */
const OF_PRODUCT: ReadonlySet<UntiedReason> = new Set([
  'no-order',
  'order-not-counted',
  'line-not-counted',
  'not-booked',
])

/**
 * Every amount booked is either in an order line (its kind has a place there, and the line is found) or here, once: the sum of
 * both is the sum of the files, to the minor unit. Beside the bookings stand reimbursements that only their own report tells
 * of, and what no shop of the account takes in, in its own currency.
 *
 * @throws never.
 */
export function untiedMoney(task: StudyTask, lines: LineMoney): UntiedOfShop {
  const { apart = [] } = task.money
  const all = createSums(task.currency)
  const byAsin = new Map<number, Sums>()
  eachUntied(task, lines, ({ kind, reason, amountMinor, asin }) => {
    all.add(kind, reason, amountMinor)
    if (!isOfProduct(asin, reason)) return
    const own = byAsin.get(asin) ?? createSums(task.currency)
    byAsin.set(asin, own)
    own.add(kind, reason, amountMinor)
  })
  const foreign = apart.map(
    ({ kind, currency, ...of }): UntiedMoney => ({
      ...of,
      kind: AMOUNT_KINDS[kind] as AmountKind,
      currency: currency || task.currency,
    }),
  )
  return {
    shop: [...all.list(), ...foreign],
    byAsin: new Map([...byAsin].map(([id, sums]) => [id, sums.list()])),
  }
}

/** Whether a row is told of the product it names too. @param asin id; 0 = names none. */
export const isOfProduct = (asin: number, reason: UntiedReason): boolean =>
  asin !== 0 && OF_PRODUCT.has(reason)

/** A row in no order line, or the part of it that is. */
export interface UntiedRow {
  kind: AmountKind
  reason: UntiedReason
  amountMinor: number
  /** Id of the ASIN the row names; 0 = none. */
  asin: number
  /** Where the row stands: its place among these columns. */
  at: number
  of: StudyTask['money']['amounts'] | StudyTask['money']['reimbursements']
}

/** Calls back for every such row of the shop's own log, bookings first. @throws never. */
export function eachUntied(task: StudyTask, lines: LineMoney, take: (row: UntiedRow) => void): void {
  const { amounts, reimbursements } = task.money
  for (let at = 0; at < amounts.count; at++) {
    const kind = AMOUNT_KINDS[amounts.kind[at] as number] as AmountKind
    const { reason, untied } = untiedOf(task, lines, at, kind, amounts.amountMinor[at] as number)
    if (reason !== null)
      take({ kind, reason, amountMinor: untied, asin: amounts.asin[at] as number, at, of: amounts })
  }
  for (const at of reportedAlone(task, lines))
    take({
      kind: 'reimbursement',
      reason: 'not-booked',
      amountMinor: reimbursements.amountMinor[at] as number,
      asin: reimbursements.asin[at] as number,
      at,
      of: reimbursements,
    })
}

interface Fate {
  /** null = all of it is in lines. */
  reason: UntiedReason | null
  untied: number
}

const TIED: Fate = { reason: null, untied: 0 }

function untiedOf(task: StudyTask, lines: LineMoney, row: number, kind: AmountKind, amount: number): Fate {
  const { amounts } = task.money
  const { index } = lines
  const [high, low] = [amounts.orderHigh[row] as number, amounts.orderLow[row] as number]
  if (high === 0 && low === 0) return { reason: 'no-order', untied: amount }
  const order = index.find(high, low)
  if (order === NO_LINE) return { reason: 'order-not-counted', untied: amount }
  if (PLACES[kind] === undefined) return { reason: 'of-no-sale', untied: amount }
  const sku = amounts.sku[row] as number
  const line = sku === 0 ? NO_LINE : itemOf(task, index, order, sku, amounts.asin[row] as number)
  if (sku !== 0 && line === NO_LINE) return { reason: 'line-not-counted', untied: amount }
  if (!AFTER_SALE.has(kind)) return TIED
  const isOpen = (leader: number): boolean =>
    !isSettled(lines.booked[leader] as number, itemRevenue(task, lines, order, leader))
  if (sku !== 0)
    return isOpen(index.leader[line] as number) ? { reason: 'sale-not-booked', untied: amount } : TIED
  const leaders = leadersOf(index, order)
  const weights = leaders.map(leader => itemRevenue(task, lines, order, leader))
  const open = shareOut(amount, weights).filter((_, at) => isOpen(leaders[at] as number))
  return open.length === 0
    ? TIED
    : { reason: 'sale-not-booked', untied: open.reduce((sum, part) => sum + part, 0) }
}

function itemRevenue({ sales }: StudyTask, { index }: LineMoney, order: number, leader: number): number {
  let revenue = 0
  for (let line = index.first[order] as number; line !== NO_LINE; line = index.next[line] as number)
    if (index.leader[line] === leader) revenue += sales.revenue[line] as number
  return revenue
}

interface Sums {
  add(kind: AmountKind, reason: UntiedReason, amount: number): void
  /** By kind, then by reason, in the order these are declared in. */
  list(): UntiedMoney[]
}

function createSums(currency: string): Sums {
  const rows = new Float64Array(AMOUNT_KINDS.length * UNTIED_REASONS.length)
  const minor = new Float64Array(rows.length)
  return {
    add(kind, reason, amount) {
      const at = AMOUNT_KINDS.indexOf(kind) * UNTIED_REASONS.length + UNTIED_REASONS.indexOf(reason)
      rows[at] = (rows[at] as number) + 1
      minor[at] = (minor[at] as number) + amount
    },
    list: () =>
      AMOUNT_KINDS.flatMap((kind, k) =>
        UNTIED_REASONS.flatMap((reason, r): UntiedMoney[] => {
          const at = k * UNTIED_REASONS.length + r
          const count = rows[at] as number
          return count === 0
            ? []
            : [{ kind, reason, currency, rows: count, amountMinor: 0 + (minor[at] as number) }]
        }),
      ),
  }
}
