// Order lines on disk: the packed parts of the books, beside one Dexie row a line with three indexes.
import { count, type Item } from '@/tests/bench/item'
import { besides, median } from '@/tests/bench/sampling'
import type { StoreAnswer } from '@/tests/bench/workers/dexie-rows'
import { type Cost, openWorkshop } from '@/tests/bench/workshop'

const AT_LEAST_FASTER = 200
const DISK_SHARE = 1 / 8

export const storing: Item = {
  id: 'storing',
  title: 'order lines into the store',
  async measure({ quick, rounds }) {
    const lines = quick ? 10_000 : 200_000
    const workshop = await openWorkshop({})
    const job = { input: { lines } }
    try {
      const ours: (StoreAnswer & Cost)[] = []
      for (let round = 0; round < rounds; round++)
        ours.push(await workshop.run<StoreAnswer>('keep-parts', job))
      // Once: it takes about a minute, and twice as long would be the same answer.
      const rows = [await workshop.run<StoreAnswer>('dexie-rows', job)]
      return {
        how: `${count(lines, 'line')}, ${count(rounds, 'round')}, the yardstick once`,
        figures: [
          {
            name: 'writing',
            unit: 'ms',
            ours: median(ours.map(run => run.ms)),
            yardstick: { name: 'Dexie bulkPut, 3 indexes', value: median(rows.map(run => run.ms)) },
            aim: { kind: 'times-faster', times: AT_LEAST_FASTER },
            note: besides(ours, rows),
          },
          {
            name: 'on disk',
            unit: 'MB',
            ours: median(ours.map(run => run.diskMb)),
            yardstick: { name: 'Dexie rows', value: median(rows.map(run => run.diskMb)) },
            aim: { kind: 'at-most-times', times: DISK_SHARE },
            note: null,
          },
        ],
        notes: [],
      }
    } finally {
      await workshop.close()
    }
  },
}
