// The same import at a tenth of the size against the extension one writes first: papaparse, WebCrypto, Dexie rows, objects.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Checksum, difference } from '@/tests/bench/checksum'
import { filePair } from '@/tests/bench/files'
import { count, type Item } from '@/tests/bench/item'
import { peerFolder } from '@/tests/bench/peers'
import { besides, inTurns, median } from '@/tests/bench/sampling'
import type { ComputeAnswer } from '@/tests/bench/workers/compute-figures'
import { openWorkshop } from '@/tests/bench/workshop'
import { importOnce } from './whole-import'

const AT_LEAST_FASTER = 30
const DEXIE = fileURLToPath(new URL('../../../node_modules/dexie/dist/dexie.min.js', import.meta.url))

interface StraightforwardAnswer {
  ms: number
  parseMs: number
  storeMs: number
  metricsMs: number
  checksum: Checksum
}

export const straightforward: Item = {
  id: 'straightforward',
  title: 'the same import beside the extension one writes first',
  async measure({ lines: largeLines, rounds }) {
    const lines = Math.ceil(largeLines / 10)
    const pair = await filePair(lines)
    const papaparse = join(peerFolder('papaparse'), 'papaparse.min.js')
    const workshop = await openWorkshop({ '/scripts/papaparse.js': papaparse, '/scripts/dexie.js': DEXIE })
    try {
      const { ours, theirs } = await inTurns(rounds, {
        theirs: () =>
          workshop.run<StraightforwardAnswer>('straightforward', {
            files: [pair.allOrders, pair.shipments],
            input: { timeZone: 'America/Los_Angeles' },
          }),
        ours: () => importOnce(pair),
      })
      const job = { files: [pair.allOrders, pair.shipments], input: { rounds: 1 } }
      const { checksum } = await workshop.run<ComputeAnswer>('compute-figures', job)
      const disagreement = theirs.map(run => difference(checksum, run.checksum)).find(one => one !== null)
      if (disagreement) throw new Error(disagreement)
      const part = (of: 'parseMs' | 'storeMs' | 'metricsMs'): number =>
        Math.round(median(theirs.map(run => run[of])))
      return {
        how: `${count(lines, 'line')} a file, two files, ${count(rounds, 'round')}`,
        figures: [
          {
            name: 'whole import',
            unit: 'ms',
            ours: median(ours.map(run => run.ms)),
            yardstick: {
              name: 'papaparse + WebCrypto + Dexie rows + objects',
              value: median(theirs.map(run => run.ms)),
            },
            aim: { kind: 'times-faster', times: AT_LEAST_FASTER },
            note: besides(ours, theirs),
          },
        ],
        notes: [
          `The yardstick's parts: parsing and hashing ${part('parseMs')} ms, storing ${part('storeMs')} ms, reading back, joining and figures ${part('metricsMs')} ms. It stores a row a line of either report, three indexes each: the reports come on different days and in any order, so that the buyers of one cannot wait in memory for the lines of the other.`,
          `Both sides agree on buyers, revenue to day 365 and repeat counts at five horizons: ${JSON.stringify(checksum)}.`,
        ],
      }
    } finally {
      await workshop.close()
    }
  },
}
