// What an import states of money enters the books. No figure of orders depends on it: nothing is taken out. The product
// groups that a fee preview names move the lines of the gate: those ASINs are touched.
import type { UnitCostFact, UnitFeeFact } from '@/lib/schema/money-facts'
import type { BookState } from './book-state'
import type { FactSheet } from './fact-sheet'
import type { KeyedRows } from './keyed-rows'
import type { MergeCounts } from './merge-lines'
import type { MoneySegment } from './money-columns'
import type { SheetFacts, SheetKind } from './money-sheets'
import { type ColumnLayout, type PackedRows, SEGMENT_BITS, SEGMENT_MASK, type Segment } from './packed-rows'
import type { StagedFact, StagedMoney } from './stage-money'

export interface MoneyMerge {
  provenance: number
  counts: MergeCounts
  /** Epoch seconds of the import: of two facts about the same thing the later one counts. */
  seenAt: number
  /** Figures of an ASIN (by SKU where no ASIN is stated) are out of date. */
  touch(scope: string, of: UnitFeeFact): void
}

/** Moves everything staged into the books. */
export function mergeMoney({ money }: BookState, staged: StagedMoney, merge: MoneyMerge): void {
  mergeRows(money.amounts, staged.amounts, merge)
  mergeRows(money.promotions, staged.promotions, merge)
  mergeRows(money.reimbursements, staged.reimbursements, merge)
  const keep = <K extends SheetKind>(kind: K): void =>
    mergeFacts<SheetFacts[K]>(money.sheets[kind], staged.sheets[kind].values(), merge)
  const apart: readonly SheetKind[] = ['unitFees', 'unitCosts']
  for (const kind of Object.keys(staged.sheets) as SheetKind[]) if (!apart.includes(kind)) keep(kind)
  mergeUnitCosts(money.sheets.unitCosts, staged.sheets.unitCosts.values(), merge)
  mergeFacts(money.sheets.unitFees, staged.sheets.unitFees.values(), merge, merge.touch)
}

function mergeRows<L extends ColumnLayout>(
  kept: KeyedRows<L>,
  staged: PackedRows<L>,
  { provenance, counts }: MoneyMerge,
): void {
  for (let row = 0; row < staged.count(); row++) {
    const from = staged.segments[row >>> SEGMENT_BITS] as Segment<L> & Pick<MoneySegment, 'provenance'>
    const i = row & SEGMENT_MASK
    from.provenance[i] = provenance
    tally(counts, kept.put(from, i))
  }
}

function mergeFacts<F>(
  sheet: FactSheet<F>,
  facts: Iterable<StagedFact<F>>,
  { counts, seenAt }: MoneyMerge,
  onChange: (scope: string, fact: F) => void = () => {},
): void {
  for (const { scope, fact } of facts) {
    const change = sheet.put(scope, fact, seenAt)
    tally(counts, change)
    if (change !== 'same') onChange(scope, fact)
  }
}

/** Of facts of money, the seller's own unit costs alone can be taken back: Amazon's files correct, they do not unsay. */
function mergeUnitCosts(
  sheet: FactSheet<UnitCostFact>,
  facts: Iterable<StagedFact<UnitCostFact>>,
  { counts, seenAt }: MoneyMerge,
): void {
  for (const { scope, fact } of facts)
    tally(counts, fact.gone ? sheet.drop(scope, fact, seenAt) : sheet.put(scope, fact, seenAt))
}

function tally(counts: MergeCounts, change: 'new' | 'changed' | 'same' | 'dropped'): void {
  counts[change === 'new' ? 'added' : change]++
}
