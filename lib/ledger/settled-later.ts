// Transactions whose report was downloaded before they were settled name no settlement. Once the settlement is imported that
// holds them, they are told twice: here they are found by what they say, since nothing else links the two.
import { AMOUNT_KINDS } from '@/lib/schema/money-facts'
import { type AmountLayout, type AmountSegment, SETTLEMENT } from './amount-rows'
import { minorAt } from './money-columns'
import { type PackedRows, SEGMENT_BITS, SEGMENT_MASK } from './packed-rows'
import type { MoneyView } from './pick-money'

/** A row of the shop, as far as it tells one amount from another. */
interface Entry {
  row: number
  /** Empty = of no order. */
  order: string
  sku: number
  kind: number
  settlement: number
  instant: number
  rowKey: number
  day: number
  minor: number
}

/** Entries that are held against the other side as one. */
interface Posting {
  /** Equal on both sides where both say the same. */
  says: string
  ofOrder: boolean
  day: number
  entries: Entry[]
}

/** What makes one posting on either side, and whether its kind has to be the same. */
interface Fold {
  told(entry: Entry): string
  settled(entry: Entry): string
  byKind: boolean
}

const PRINCIPAL: ReadonlySet<number> = new Set(
  (['product-sales', 'refund-product'] as const).map(kind => AMOUNT_KINDS.indexOf(kind)),
)

const alone = ({ row }: Entry): string => `${row}`
const ofKind = ({ order, sku, kind, instant }: Entry): string => `${order} ${sku} ${instant} ${kind}`
const together = ({ order, sku, instant }: Entry): string => `${order} ${sku} ${instant}`

/**
 * Row by row; then a row of the report with what was settled at one time, for the report has one sum where a settlement lists
 * its parts; then what was booked at one time with the same; then that whatever its kind, for the two divide fees differently.
 */
const FOLDS: readonly Fold[] = [
  { told: alone, settled: alone, byKind: true },
  { told: alone, settled: ofKind, byKind: true },
  { told: ofKind, settled: ofKind, byKind: true },
  { told: together, settled: together, byKind: false },
]

/**
 * Days a settlement's posting may lie before and after the one of the report: some files print a day without its hour, and
 * money is held back until a week after delivery, or until an invoice is paid. What is of no order (a monthly fee, a
 * threshold of advertising) comes again in the same amount soon: there the day has to be the same.
 */
const DAYS_BEFORE = 1
const DAYS_AFTER = 90

/**
 * Rows of transactions that name no settlement and are told by imported ones: same order, SKU, kind and amount, each row of
 * a settlement answering for one. Rows of a settlement that a transaction names as its own answer for that one first.
 *
 * @throws never. Decided from the rows alone: the order of files does not matter.
 */
export function settledLater(
  rows: PackedRows<AmountLayout>,
  view: MoneyView,
  settlements: ReadonlySet<number>,
): ReadonlySet<number> {
  if (settlements.size === 0) return new Set()
  const open = entriesOf(rows, view, (of, i) => of.source[i] !== SETTLEMENT && of.settlementKey[i] === 0)
  if (open.length === 0) return new Set()
  const lows = new Set(open.map(({ row }) => lowAt(rows, row)))
  const isRelated = (of: AmountSegment, i: number): boolean => lows.has(of.orderLow[i] as number)
  const settled = entriesOf(rows, view, (of, i) => of.source[i] === SETTLEMENT && isRelated(of, i))
  const named = entriesOf(
    rows,
    view,
    (of, i) =>
      of.source[i] !== SETTLEMENT &&
      of.settlementKey[i] !== 0 &&
      settlements.has(of.settlementKey[i] as number) &&
      isRelated(of, i),
  )
  const answered = strike(named, settled, ({ settlement }) => `${settlement}`)
  const left = settled.filter(({ row }) => !answered.has(row))
  const struck = strike(open, left, () => '')
  const told = toldWhole(open, struck)
  return new Set(
    open.filter(entry => struck.has(entry.row) || told.has(together(entry))).map(({ row }) => row),
  )
}

/**
 * What was booked of an order's item at one time is settled at one time: where a settlement tells every sale and refund in it, it
 * tells the fees too, though they have been corrected since.
 */
function toldWhole(open: readonly Entry[], struck: ReadonlySet<number>): ReadonlySet<string> {
  const told = new Set<string>()
  const waiting = new Set<string>()
  for (const entry of open)
    if (entry.order !== '' && PRINCIPAL.has(entry.kind))
      (struck.has(entry.row) ? told : waiting).add(together(entry))
  for (const posting of waiting) told.delete(posting)
  return told
}

const lowAt = ({ segments }: PackedRows<AmountLayout>, row: number): number =>
  (segments[row >>> SEGMENT_BITS] as AmountSegment).orderLow[row & SEGMENT_MASK] as number

/** Rows of the shop up to the day asked for, in an order that owes nothing to that of the files. */
function entriesOf(
  rows: PackedRows<AmountLayout>,
  { dayOf, lastDay, places }: MoneyView,
  isWanted: (of: AmountSegment, i: number) => boolean,
): Entry[] {
  const entries: Entry[] = []
  for (let row = 0; row < rows.count(); row++) {
    const of = rows.segments[row >>> SEGMENT_BITS] as AmountSegment
    const i = row & SEGMENT_MASK
    if (!isWanted(of, i)) continue
    const instant = of.instant[i] as number
    const day = dayOf(instant)
    if (day > lastDay || places.ofRow(of, i) !== 'here') continue
    const [high, low] = [of.orderHigh[i] as number, of.orderLow[i] as number]
    entries.push({
      row,
      order: high === 0 && low === 0 ? '' : `${high}-${low}`,
      sku: of.sku[i] as number,
      kind: of.kind[i] as number,
      settlement: of.settlementKey[i] as number,
      instant,
      rowKey: of.rowKey[i] as number,
      day,
      minor: minorAt(of, i),
    })
  }
  return entries.sort((a, b) => a.instant - b.instant || a.settlement - b.settlement || a.rowKey - b.rowKey)
}

/** Rows of both sides that have found one another; `scope` says which may at all. */
function strike(
  told: readonly Entry[],
  settled: readonly Entry[],
  scope: (entry: Entry) => string,
): Set<number> {
  const struck = new Set<number>()
  const isFree = ({ row }: Entry): boolean => !struck.has(row)
  for (const fold of FOLDS) {
    const waiting = new Map<string, { postings: Posting[]; next: number }>()
    for (const posting of postingsOf(settled.filter(isFree), fold.settled, fold.byKind, scope)) {
      const own = waiting.get(posting.says)
      if (own) own.postings.push(posting)
      else waiting.set(posting.says, { postings: [posting], next: 0 })
    }
    for (const posting of postingsOf(told.filter(isFree), fold.told, fold.byKind, scope)) {
      const queue = waiting.get(posting.says)
      const found = queue && firstFor(posting, queue)
      for (const { row } of found ? [...posting.entries, ...found.entries] : []) struck.add(row)
    }
  }
  return struck
}

/** The first that fits leaves most for the others; both sides come by time, so what is too early once stays too early. */
function firstFor(
  { day, ofOrder }: Posting,
  queue: { postings: Posting[]; next: number },
): Posting | undefined {
  const first = day - (ofOrder ? DAYS_BEFORE : 0)
  const last = day + (ofOrder ? DAYS_AFTER : 0)
  while ((queue.postings[queue.next]?.day ?? first) < first) queue.next++
  const found = queue.postings[queue.next]
  if (found === undefined || found.day > last) return undefined
  queue.next++
  return found
}

function postingsOf(
  entries: readonly Entry[],
  one: (entry: Entry) => string,
  byKind: boolean,
  scope: (entry: Entry) => string,
): Posting[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${scope(entry)} ${one(entry)}`
    const own = groups.get(key)
    if (own) own.push(entry)
    else groups.set(key, [entry])
  }
  return [...groups.values()].map(group => {
    const [first] = group as [Entry, ...Entry[]]
    const minor = group.reduce((sum, entry) => sum + entry.minor, 0)
    const kind = byKind ? first.kind : ''
    return {
      says: `${scope(first)} ${first.order} ${first.sku} ${kind} ${minor}`,
      ofOrder: first.order !== '',
      day: first.day,
      entries: group,
    }
  })
}
