// Unit costs through the engine and back from the store: counted as new, changed or as before; taken back; moved.
import { describe, expect, it } from 'vitest'
import { openBooks } from '@/lib/engine/open-books'
import type { Sku } from '@/lib/schema/ids'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { unitCostFile } from '@/lib/schema/unit-cost-template'
import type { Database } from '@/lib/store/database'
import { freshStore, LOCAL_SHOP, order, orders, startEngine } from './support/test-engine'

const cost = (sku: string, part: Partial<UnitCostFact> = {}): UnitCostFact => ({
  sku: sku as Sku,
  unitCostMinor: 450,
  inboundMinor: null,
  otherMinor: null,
  currency: 'USD',
  fromDay: 20_000,
  ...part,
})
const file = (...costs: UnitCostFact[]) => new File([unitCostFile(costs)], 'unit-costs.csv')

/** The costs as a worker that starts anew finds them: by SKU and day. */
async function stored(database: Database): Promise<[string, number, number][]> {
  const { ledger } = await openBooks(database)
  return ledger
    .money(LOCAL_SHOP, { asOfDay: null })
    .unitCosts.map(({ sku, fromDay, unitCostMinor }): [string, number, number] => [
      sku,
      fromDay,
      unitCostMinor,
    ])
    .sort()
}

async function opened() {
  const database = await freshStore()
  const engine = startEngine(database)
  await engine.importFiles(order([orders()]))
  const take = async (...costs: UnitCostFact[]) =>
    (await engine.importFiles(order([file(...costs)]))).reports[0]?.told
  return { database, take }
}

describe('a file of unit costs', () => {
  it('that comes again replaces its rows, and says how many were new, changed and as before', async () => {
    const { database, take } = await opened()
    expect(await take(cost('A'), cost('B'))).toEqual({ added: 2, changed: 0, same: 0, dropped: 0 })
    const again = await take(cost('A'), cost('B', { unitCostMinor: 390 }), cost('C'))
    expect(again).toEqual({ added: 1, changed: 1, same: 1, dropped: 0 })
    expect(await stored(database)).toEqual([
      ['A', 20_000, 450],
      ['B', 20_000, 390],
      ['C', 20_000, 450],
    ])
  })

  it('takes back what it names, for good', async () => {
    const { database, take } = await opened()
    await take(cost('A'), cost('B'))
    expect(await take(cost('A', { gone: true }))).toMatchObject({ dropped: 1 })
    expect(await stored(database)).toEqual([['B', 20_000, 450]])
  })

  it('moves a row to another day: one is left', async () => {
    const { database, take } = await opened()
    await take(cost('A'))
    expect(await take(cost('A', { gone: true }), cost('A', { fromDay: 20_100 }))).toEqual({
      added: 1,
      changed: 0,
      same: 0,
      dropped: 1,
    })
    expect(await stored(database)).toEqual([['A', 20_100, 450]])
  })

  it('lets two rows change places', async () => {
    const { database, take } = await opened()
    const [early, late] = [
      cost('A', { unitCostMinor: 100 }),
      cost('A', { unitCostMinor: 200, fromDay: 20_100 }),
    ]
    await take(early, late)
    await take(
      { ...early, gone: true },
      { ...late, gone: true },
      { ...early, fromDay: 20_100 },
      { ...late, fromDay: 20_000 },
    )
    expect(await stored(database)).toEqual([
      ['A', 20_000, 200],
      ['A', 20_100, 100],
    ])
  })
})
