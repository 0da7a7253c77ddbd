// Every figure anew: by the engine from the stored books, and by its mathematics alone from books in memory, beside native
// DuckDB on one thread whose table is already loaded.
import { openExtended } from '@/tests/bench/browser'
import { difference } from '@/tests/bench/checksum'
import { type DuckDbTable, duckDbTable } from '@/tests/bench/duckdb/duckdb-table'
import { askEngine, importFiles, startEngine } from '@/tests/bench/engine-door'
import type { Figure } from '@/tests/bench/figure'
import { type FilePair, filePair } from '@/tests/bench/files'
import { count, type Item } from '@/tests/bench/item'
import { median, spread, timed } from '@/tests/bench/sampling'
import type { ComputeAnswer } from '@/tests/bench/workers/compute-figures'
import { openWorkshop } from '@/tests/bench/workshop'

const AT_LEAST_FASTER = 5
const TIME_ZONE = 'America/Los_Angeles'

interface EngineTimes {
  /** The worker has dropped its memory: loading, joining, computing, storing results. */
  fromStore: number[]
  /** Books in memory, histories up to date: computing and storing results. */
  fromMemory: number[]
}

async function engineTimes(
  pair: FilePair,
  rounds: number,
  inBetween: () => Promise<void>,
): Promise<EngineTimes> {
  const extended = await openExtended()
  try {
    const panel = await extended.openPanel()
    await startEngine(panel)
    await importFiles(panel, [pair.allOrders, pair.shipments])
    const times: EngineTimes = { fromStore: [], fromMemory: [] }
    for (let round = 0; round < rounds; round++) {
      await askEngine(panel, 'forget', null)
      times.fromStore.push((await askEngine(panel, 'recompute', null)).ms)
      times.fromMemory.push((await askEngine(panel, 'recompute', null)).ms)
      await inBetween()
    }
    return times
  } finally {
    await extended.close()
  }
}

async function severalTimes(rounds: number, work: () => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await work())
  return times
}

async function inWorker(pair: FilePair, rounds: number): Promise<ComputeAnswer> {
  const workshop = await openWorkshop({})
  try {
    const job = { files: [pair.allOrders, pair.shipments], input: { rounds } }
    return await workshop.run<ComputeAnswer>('compute-figures', job)
  } finally {
    await workshop.close()
  }
}

export const recompute: Item = {
  id: 'recompute',
  title: 'every figure anew',
  async measure({ lines, rounds: asked, quick }) {
    const rounds = quick ? 1 : Math.max(5, asked)
    const pair = await filePair(lines)
    const table: DuckDbTable = await duckDbTable(pair, TIME_ZONE)
    const compute = (): Promise<number> => timed(() => table.compute())
    // The worker cannot be stopped between its rounds: DuckDB's stand half before them, half behind.
    const around = await severalTimes(rounds, compute)
    const worker = await inWorker(pair, rounds)
    around.push(...(await severalTimes(rounds, compute)))
    const between: number[] = []
    const engine = await engineTimes(pair, rounds, async () => {
      between.push(await compute())
    })
    const disagreement = difference(worker.checksum, await table.checksum())
    if (disagreement !== null) throw new Error(disagreement)

    const alone = worker.historyMs.map((ms, i) => ms + (worker.figuresMs[i] ?? 0))
    const beside = (
      name: string,
      ours: number[],
      theirs: number[],
      aimed: boolean,
      note: string,
    ): Figure => ({
      name,
      unit: 'ms',
      ours: median(ours),
      yardstick: { name: 'native DuckDB, 1 thread', value: median(theirs) },
      aim: aimed ? { kind: 'times-faster', times: AT_LEAST_FASTER } : null,
      note: `${spread(ours)} ms, DuckDB ${spread(theirs)} ms; ${note}`,
    })
    return {
      how: `${count(lines, 'line')} a file, ${count(rounds, 'round')}`,
      figures: [
        beside(
          'the mathematics alone',
          worker.figuresMs,
          around,
          true,
          'a Chromium worker, purchase histories in memory: what the engine repeats when settings change',
        ),
        beside(
          'histories and mathematics',
          alone,
          around,
          true,
          `from the books' packed rows, orders joined and resolved; histories ${spread(worker.historyMs)} ms of it`,
        ),
        beside(
          'engine, books in memory',
          engine.fromMemory,
          between,
          false,
          'request to reply, results stored',
        ),
        beside(
          'engine, from the stored books',
          engine.fromStore,
          between,
          true,
          'request to reply, memory dropped before, results stored',
        ),
      ],
      notes: [
        `DuckDB’s table holds the joined, resolved lines as narrow integers, which is further than our rows are.`,
        `Both sides agree on buyers, revenue to day 365 and repeat counts at five horizons: ${JSON.stringify(worker.checksum)}.`,
      ],
    }
  },
}
