// "What did each order line leave?" Revenue less fees, cost of goods and refunds, line by line, in whole minor units.
import type { Assumption } from '@/lib/schema/economics'
import type { StudyTask } from '@/lib/schema/study'
import { BOOKED, type BookedItems, bookedItems } from './booked-items'
import { NO_LINE, type OrderLines, orderLines } from './order-lines'
import { shareOut } from './share-out'
import { type UnitCosts, unitCosts } from './unit-costs'
import { type UnitFees, unitFees } from './unit-fees'

/** Of the price, where neither a booking nor a fee preview tells the referral fee; fulfilment is not in it. */
export const CATEGORY_RATE = 0.15

/** Places in FEE_BASES. */
export const FEES_FROM = { booked: 0, preview: 1, 'category-rate': 2 } as const
export const COST = { unknown: 0, stated: 1, typedMargin: 2 } as const
/** What a line rests on that no file states, as bits. */
export const LINE_ASSUMES = {
  'typed-margin': 1,
  'fee-preview': 2,
  'fee-category-rate': 4,
  'cost-of-later-day': 8,
  'refund-from-returns': 16,
} as const satisfies Partial<Record<Assumption, number>>

/** Columns by line, signs as for the seller: costs are negative. */
export interface LineMoney {
  readonly index: OrderLines
  readonly referral: Float64Array
  readonly fulfilment: Float64Array
  readonly other: Float64Array
  /** 0 where the cost is not known. */
  readonly goods: Float64Array
  readonly refunds: Float64Array
  readonly reimbursements: Float64Array
  /** Sum of revenue and all of the above; 0 where the cost of goods is not known. */
  readonly contribution: Float64Array
  /** Values of FEES_FROM and COST, and bits of LINE_ASSUMES. */
  readonly feesFrom: Uint8Array
  readonly cost: Uint8Array
  readonly assumes: Uint8Array
  readonly unplaced: Readonly<Record<string, number>>
}

interface Work extends LineMoney {
  task: StudyTask
  items: BookedItems
  costs: UnitCosts
  fees: UnitFees
}

const PARTS = ['referral', 'fulfilment', 'other', 'goods', 'refunds', 'reimbursements'] as const
type Parts = Record<(typeof PARTS)[number], number>

/**
 * Line contribution = revenue - fees - cost of goods - refunds and their costs + reimbursements, the unit-level
 * contribution margin of cost accounting (Horngren, Datar and Rajan 2012, "Cost accounting", chapter 3). Revenue is the
 * item price less the item's promotion, tax apart; tax enters nothing.
 *
 * Fees of an item (order and SKU): as booked, once product sales are booked for it (for a free item: once a fee is);
 * until then the fee preview times its units (no fulfilment fee where the seller ships); without either 15 % of revenue.
 * Shipping and gift wrap that the buyer paid stand with the other fees, which is where Amazon charges them back;
 * promotions are in `revenue` already, so of those booked only what goes beyond the item's own discount counts there too:
 * promotions on shipping. A booking that holds less than that discount changes nothing.
 *
 * Refunds are those booked; for an item without, whose units a returns report says came back, revenue x returned units /
 * units, rounded. Both count at the age of the purchase they belong to. The cost of a returned unit is not given back: no
 * file here says whether it can be sold again.
 *
 * Cost of goods: units x unit cost. Without a unit cost the typed margin stands for everything: contribution = margin x
 * (revenue - value returned), rounded an item, and the cost of goods is what makes the sum hold. Without either the
 * line has no contribution.
 *
 * Amounts without a sale (storage, subscription, advertising, transfers) are in no line.
 *
 * @throws never.
 */
export function lineMoney(task: StudyTask): LineMoney {
  const { lines } = task.sales
  const index = orderLines(task.sales)
  const items = bookedItems(task, index)
  const column = (): Float64Array => new Float64Array(lines)
  const work: Work = {
    index,
    referral: column(),
    fulfilment: column(),
    other: column(),
    goods: column(),
    refunds: column(),
    reimbursements: column(),
    contribution: column(),
    feesFrom: new Uint8Array(lines),
    cost: new Uint8Array(lines),
    assumes: new Uint8Array(lines),
    unplaced: items.unplaced,
    task,
    items,
    costs: unitCosts(task),
    fees: unitFees(task),
  }
  for (let line = 0; line < lines; line++) if (index.leader[line] === line) settle(work, line)
  return work
}

/** What the lines of one item have together. */
interface Item {
  lines: number[]
  units: number
  revenue: number
  discount: number
  /** Value of the units that came back. */
  returned: number
}

function itemAt({ task: { sales }, index }: Work, leader: number): Item {
  const item: Item = { lines: [], units: 0, revenue: 0, discount: 0, returned: 0 }
  let back = 0
  for (let line = leader; line !== NO_LINE; line = index.next[line] as number) {
    if (index.leader[line] !== leader) continue
    item.lines.push(line)
    item.units += sales.units[line] as number
    item.revenue += sales.revenue[line] as number
    item.discount += sales.discount[line] as number
    back += sales.returnedUnits[line] as number
  }
  if (item.units > 0) item.returned = Math.round((item.revenue * Math.min(back, item.units)) / item.units)
  return item
}

function settle(work: Work, leader: number): void {
  const { items, task } = work
  const item = itemAt(work, leader)
  const parts: Parts = {
    ...feesOf(work, leader, item),
    goods: 0,
    refunds: refundsOf(work, leader, item),
    reimbursements: items.reimbursements[leader] as number,
  }
  const kept = item.revenue + PARTS.reduce((sum, part) => sum + parts[part], 0)
  const unit = work.costs(
    task.sales.sku[leader] as number,
    task.sales.asin[leader] as number,
    task.sales.day[leader] as number,
  )
  const margin = task.settings.grossMarginShare
  if (unit !== null) {
    parts.goods = -unit.minor * item.units
    mark(work, item, COST.stated, unit.ofLaterDay ? LINE_ASSUMES['cost-of-later-day'] : 0)
  } else if (margin !== null) {
    parts.goods = Math.round(margin * (item.revenue - item.returned)) - kept
    mark(work, item, COST.typedMargin, LINE_ASSUMES['typed-margin'])
  }
  write(work, item, parts)
}

function mark(work: Work, item: Item, cost: number, assumes: number): void {
  for (const line of item.lines) {
    work.cost[line] = cost
    work.assumes[line] = (work.assumes[line] as number) | assumes
  }
}

function assume(work: Work, item: Item, assumption: keyof typeof LINE_ASSUMES): void {
  for (const line of item.lines)
    work.assumes[line] = (work.assumes[line] as number) | LINE_ASSUMES[assumption]
}

function feesOf(work: Work, leader: number, item: Item): Pick<Parts, 'referral' | 'fulfilment' | 'other'> {
  const { items, task } = work
  const booked = items.booked[leader] as number
  if ((booked & BOOKED.sale) !== 0 || (item.revenue === 0 && (booked & BOOKED.fee) !== 0)) {
    const beyond = Math.min(0, (items.promotion[leader] as number) + item.discount)
    return {
      referral: items.referral[leader] as number,
      fulfilment: items.fulfilment[leader] as number,
      other: (items.other[leader] as number) + beyond,
    }
  }
  const unit = work.fees(task.sales.sku[leader] as number, task.sales.asin[leader] as number)
  for (const line of item.lines)
    work.feesFrom[line] = unit === null ? FEES_FROM['category-rate'] : FEES_FROM.preview
  assume(work, item, unit === null ? 'fee-category-rate' : 'fee-preview')
  if (unit === null) return { referral: -Math.round(CATEGORY_RATE * item.revenue), fulfilment: 0, other: 0 }
  const ownShipping = task.sales.merchantFulfilled[leader] === 1
  return {
    referral: -unit.referral * item.units,
    fulfilment: ownShipping ? 0 : -unit.fulfilment * item.units,
    other: -unit.other * item.units,
  }
}

function refundsOf(work: Work, leader: number, item: Item): number {
  const { items } = work
  if (((items.booked[leader] as number) & BOOKED.refund) !== 0) return items.refunds[leader] as number
  if (item.returned === 0) return 0
  assume(work, item, 'refund-from-returns')
  return -item.returned
}

/** Lays the item's parts on its lines, by revenue. */
function write(work: Work, { lines }: Item, parts: Parts): void {
  const { revenue } = work.task.sales
  const weights = lines.map(line => revenue[line] as number)
  for (const part of PARTS) {
    if (parts[part] === 0) continue
    const column = work[part]
    if (lines.length === 1) column[lines[0] as number] = parts[part]
    else {
      const shares = shareOut(parts[part], weights)
      for (const [i, line] of lines.entries()) column[line] = shares[i] as number
    }
  }
  for (const line of lines) {
    if (work.cost[line] === COST.unknown) continue
    let sum = revenue[line] as number
    for (const part of PARTS) sum += work[part][line] as number
    work.contribution[line] = sum
  }
}
