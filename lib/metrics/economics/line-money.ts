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
  /** Bits of BOOKED, on the leading line of each item. */
  readonly booked: Uint8Array
  readonly unplaced: Readonly<Record<string, number>>
}

const PARTS = ['referral', 'fulfilment', 'other', 'goods', 'refunds', 'reimbursements'] as const

interface Work extends LineMoney {
  task: StudyTask
  items: BookedItems
  costs: UnitCosts
  fees: UnitFees
  /** Whether a fee of the shop is booked or in a preview. */
  feesKnown: boolean
  /** The item at hand: one object, used over and over. */
  item: Item
}

/** What the lines of one item have together. */
interface Item {
  lines: number[]
  units: number
  revenue: number
  discount: number
  /** Value of the units that came back. */
  returned: number
  referral: number
  fulfilment: number
  other: number
  goods: number
  refunds: number
  reimbursements: number
}

const emptyItem = (): Item => ({
  lines: [],
  units: 0,
  revenue: 0,
  discount: 0,
  returned: 0,
  referral: 0,
  fulfilment: 0,
  other: 0,
  goods: 0,
  refunds: 0,
  reimbursements: 0,
})

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
 * Cost of goods: units x unit cost. Without a unit cost (1 - typed margin) x revenue, rounded an item: a gross margin is what is
 * left before fees. In a shop of which no fee is known at all it stands for everything instead: contribution = margin x
 * (revenue - value returned), and the cost of goods is what makes the sum hold. Without either the line has no contribution.
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
    booked: items.booked,
    unplaced: items.unplaced,
    task,
    items,
    costs: unitCosts(task),
    fees: unitFees(task),
    feesKnown:
      items.booked.some(bits => (bits & BOOKED.fee) !== 0) ||
      task.money.unitFees.some(fee => fee.referralMinor !== null),
    item: emptyItem(),
  }
  for (let line = 0; line < lines; line++) if (index.leader[line] === line) settle(work, line)
  return work
}

/** Whether an item's fees are those booked: its sale is booked too; of a free item, which has none, any fee will do. */
export const isSettled = (booked: number, revenue: number): boolean =>
  (booked & BOOKED.sale) !== 0 || (revenue === 0 && (booked & BOOKED.fee) !== 0)

/** Takes the lines of one item together. */
function gather({ task: { sales }, index, item }: Work, leader: number): void {
  item.lines.length = 0
  item.units = 0
  item.revenue = 0
  item.discount = 0
  let back = 0
  for (let line = leader; line !== NO_LINE; line = index.next[line] as number) {
    if (index.leader[line] !== leader) continue
    item.lines.push(line)
    item.units += sales.units[line] as number
    item.revenue += sales.revenue[line] as number
    item.discount += sales.discount[line] as number
    back += sales.returnedUnits[line] as number
  }
  const came = Math.min(back, item.units)
  item.returned = came > 0 ? Math.round((item.revenue * came) / item.units) : 0
}

function settle(work: Work, leader: number): void {
  const { items, task, item } = work
  gather(work, leader)
  takeFees(work, leader)
  takeRefunds(work, leader)
  item.reimbursements = items.reimbursements[leader] as number
  takeGoods(work, leader, task.settings.grossMarginShare)
  if (item.lines.length === 1) writeOne(work, leader)
  else writeShared(work)
}

function takeGoods(work: Work, leader: number, margin: number | null): void {
  const { item, costs } = work
  const { sku, asin, day } = work.task.sales
  const unit = costs(sku[leader] as number, asin[leader] as number, day[leader] as number)
  item.goods = 0
  if (unit !== null) {
    item.goods = -unit.minor * item.units
    mark(work, COST.stated, unit.ofLaterDay ? LINE_ASSUMES['cost-of-later-day'] : 0)
  } else if (margin !== null) {
    item.goods = work.feesKnown
      ? -Math.round((1 - margin) * item.revenue)
      : Math.round(margin * (item.revenue - item.returned)) - leftOf(item)
    mark(work, COST.typedMargin, LINE_ASSUMES['typed-margin'])
  }
}

/** Revenue and all parts; before the goods are known: without them. */
const leftOf = (item: Item): number =>
  item.revenue +
  item.referral +
  item.fulfilment +
  item.other +
  item.goods +
  item.refunds +
  item.reimbursements

function mark(work: Work, cost: number, assumes: number): void {
  for (const line of work.item.lines) {
    work.cost[line] = cost
    work.assumes[line] = (work.assumes[line] as number) | assumes
  }
}

function assume(work: Work, assumption: keyof typeof LINE_ASSUMES): void {
  for (const line of work.item.lines)
    work.assumes[line] = (work.assumes[line] as number) | LINE_ASSUMES[assumption]
}

function takeFees(work: Work, leader: number): void {
  const { items, task, item } = work
  if (isSettled(items.booked[leader] as number, item.revenue)) {
    const beyond = Math.min(0, (items.promotion[leader] as number) + item.discount)
    item.referral = items.referral[leader] as number
    item.fulfilment = items.fulfilment[leader] as number
    item.other = (items.other[leader] as number) + beyond
    return
  }
  const unit = work.fees(task.sales.sku[leader] as number, task.sales.asin[leader] as number)
  for (const line of item.lines)
    work.feesFrom[line] = unit === null ? FEES_FROM['category-rate'] : FEES_FROM.preview
  assume(work, unit === null ? 'fee-category-rate' : 'fee-preview')
  const ownShipping = task.sales.merchantFulfilled[leader] === 1
  item.referral = unit === null ? -Math.round(CATEGORY_RATE * item.revenue) : -unit.referral * item.units
  item.fulfilment = unit === null || ownShipping ? 0 : -unit.fulfilment * item.units
  item.other = unit === null ? 0 : -unit.other * item.units
}

function takeRefunds(work: Work, leader: number): void {
  const { items, item } = work
  const isBooked = ((items.booked[leader] as number) & BOOKED.refund) !== 0
  item.refunds = isBooked ? (items.refunds[leader] as number) : -item.returned
  if (!isBooked && item.returned > 0) assume(work, 'refund-from-returns')
}

/** `0 + x` and not `x`: nothing is 0, never -0. */
function writeOne(work: Work, line: number): void {
  const { item } = work
  work.referral[line] = 0 + item.referral
  work.fulfilment[line] = 0 + item.fulfilment
  work.other[line] = 0 + item.other
  work.goods[line] = 0 + item.goods
  work.refunds[line] = 0 + item.refunds
  work.reimbursements[line] = 0 + item.reimbursements
  if (work.cost[line] !== COST.unknown) work.contribution[line] = 0 + leftOf(item)
}

/** Lays the item's parts on its lines, by revenue. */
function writeShared(work: Work): void {
  const { item } = work
  const { revenue } = work.task.sales
  const weights = item.lines.map(line => revenue[line] as number)
  for (const part of PARTS)
    for (const [i, share] of shareOut(item[part], weights).entries())
      work[part][item.lines[i] as number] = 0 + share
  for (const line of item.lines)
    if (work.cost[line] !== COST.unknown)
      work.contribution[line] = PARTS.reduce(
        (sum, part) => sum + (work[part][line] as number),
        revenue[line] as number,
      )
}
