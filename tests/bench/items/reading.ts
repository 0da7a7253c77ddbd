// The report reader alone, files to facts, beside decoding and splitting the same files: where an import's time begins.
import { filePair } from '@/tests/bench/files'
import { count, type Item } from '@/tests/bench/item'
import { besides, inTurns, median } from '@/tests/bench/sampling'
import type { ReadAnswer } from '@/tests/bench/workers/read-files'
import type { SplitAnswer } from '@/tests/bench/workers/split'
import { openWorkshop } from '@/tests/bench/workshop'

export const reading: Item = {
  id: 'reading',
  title: 'files to facts, the reader alone',
  async measure({ lines, rounds }) {
    const pair = await filePair(lines)
    const job = { files: [pair.allOrders, pair.shipments] }
    const workshop = await openWorkshop({})
    try {
      const { ours, split } = await inTurns(rounds, {
        split: () => workshop.run<SplitAnswer>('split', job),
        ours: () => workshop.run<ReadAnswer>('read-files', job),
      })
      if (ours.some(run => run.lines !== lines * 2))
        throw new Error(`the reader read ${ours[0]?.lines} lines`)
      const times = { ours: ours.map(run => run.ms), split: split.map(run => run.ms) }
      return {
        how: `${count(lines, 'line')} a file, two files, ${count(rounds, 'round')}`,
        figures: [
          {
            name: 'files to facts',
            unit: 'ms',
            ours: median(times.ours),
            yardstick: { name: 'TextDecoder + split', value: median(times.split) },
            aim: { kind: 'at-most-times', times: 0.75 },
            note: `${besides(ours, split)}; ${ours[0]?.distinctAliases} aliases met`,
          },
        ],
        notes: [],
      }
    } finally {
      await workshop.close()
    }
  },
}
