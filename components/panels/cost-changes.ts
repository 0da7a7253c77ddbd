// What the seller has changed in the table of unit costs and not saved yet, as costs to state and to take back; faults by row.
import {
  COST_FIELDS,
  type CostEdits,
  type CostField,
  type CostRow,
  type CostText,
} from '@/components/state/cost-draft'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { readCost } from './cost-rows'

/** 'double': another row states a cost of this SKU, currency and day. */
export type CostFault = CostField | 'double'

export interface CostChanges {
  /** Rows that are changed, new or to be deleted. */
  count: number
  /** To be saved as they stand: what is taken back first. A row that was moved takes its old place back. */
  facts: UnitCostFact[]
  /** By row; nothing is saved while there are any. */
  faults: ReadonlyMap<string, readonly CostFault[]>
}

const placeOf = ({ sku, currency, fromDay }: UnitCostFact): string => `${sku}\n${currency}\n${fromDay}`
const isSame = (a: UnitCostFact | null, b: UnitCostFact): boolean =>
  a !== null &&
  placeOf(a) === placeOf(b) &&
  a.unitCostMinor === b.unitCostMinor &&
  a.inboundMinor === b.inboundMinor &&
  a.otherMinor === b.otherMinor
const same = (a: CostText, b: CostText): boolean => COST_FIELDS.every(field => a[field] === b[field])

/** @param rows those of the books; the added ones come with the edits. @throws never. */
export function costChanges(rows: readonly CostRow[], { texts, gone, added }: CostEdits): CostChanges {
  const back: UnitCostFact[] = []
  const set: UnitCostFact[] = []
  const faults = new Map<string, CostFault[]>()
  /** What will stand in each place, and rows that are changed to stand there. */
  const places = new Map<string, { rows: number; changed: string[] }>()
  let count = 0
  const take = (cost: UnitCostFact, changed: string | null): void => {
    const place = places.get(placeOf(cost)) ?? { rows: 0, changed: [] }
    place.rows++
    if (changed !== null) place.changed.push(changed)
    places.set(placeOf(cost), place)
  }
  for (const row of [...rows, ...added]) {
    const { id, sku, stated } = row
    if (gone.has(id)) {
      count++
      if (stated !== null) back.push({ ...stated, gone: true })
      continue
    }
    const text = texts[id] ?? row.text
    const changed = !same(text, row.text) || added.includes(row)
    if (!changed) {
      if (stated !== null) take(stated, null)
      continue
    }
    const read = readCost(sku, text)
    // Written otherwise, the same cost: "7.3" for 7.30.
    if ('cost' in read && isSame(stated, read.cost)) {
      take(read.cost, null)
      continue
    }
    count++
    if ('faults' in read) {
      faults.set(id, read.faults)
      continue
    }
    take(read.cost, id)
    set.push(read.cost)
    if (stated !== null && placeOf(stated) !== placeOf(read.cost)) back.push({ ...stated, gone: true })
  }
  for (const { rows: many, changed } of places.values())
    if (many > 1) for (const id of changed) faults.set(id, ['double'])
  return { count, facts: [...back, ...set], faults }
}

/** A row for a cost of the same SKU from another day on, with the amounts of the row it goes on from. */
export const addedRow = (row: CostRow, text: CostText, from: string, number: number): CostRow => ({
  id: `added ${number} ${row.sku}`,
  sku: row.sku,
  without: null,
  stated: null,
  text: { ...text, from },
})
