// A hundred fresh order lines from a page: from the message that carries the reading until every figure is fresh and stored.
// They go the product's own way: message, background, tail of the books, engine, figures, event.
import { setTimeout } from 'node:timers/promises'
import type { Page } from 'puppeteer'
import { openExtended } from '@/tests/bench/browser'
import { askEngine, type Freshened, importFiles, sendReading, startEngine } from '@/tests/bench/engine-door'
import { filePair } from '@/tests/bench/files'
import { freshReadings } from '@/tests/bench/fresh-readings'
import { count, type Item } from '@/tests/bench/item'
import { median, quantile, spread } from '@/tests/bench/sampling'
import { ask } from '@/tests/browser/panel-hands'

const MAX_MS = 50
const LINES_A_READING = 100
/** A seller opens one page after another: by the next one the open panel has shown what the one before changed. */
const PAUSE_MS = 1000
const QUIET_SECONDS = 8

const STUDY_SECONDS = 240

/** A study follows an import by itself, for as long as it takes: waits until that of the shop there is now is stored. */
async function untilStudied(panel: Page): Promise<void> {
  for (let waited = 0; waited < STUDY_SECONDS; waited++) {
    const books = await ask(panel, 'books')
    const shop = books.ok ? books.value.shops[0]?.shop : undefined
    const study = shop && (await ask(panel, 'shopStudy', { shop }))
    if (study?.ok && study.value !== null) return
    await setTimeout(1000)
  }
  throw new Error(`The shop was not studied within ${STUDY_SECONDS} seconds.`)
}

/** Waits until the engine has answered at once for a while. */
async function untilIdle(panel: Page): Promise<void> {
  await untilStudied(panel)
  for (let quiet = 0; quiet < QUIET_SECONDS; ) {
    await setTimeout(1000)
    const { ms } = await askEngine(panel, 'ping', null)
    quiet = ms < 20 ? quiet + 1 : 0
  }
}

export const freshLines: Item = {
  id: 'fresh-lines',
  title: 'a hundred fresh lines from a page to every figure',
  async measure({ lines, quick }) {
    const rounds = quick ? 3 : 20
    const pair = await filePair(lines)
    const readings = await freshReadings(pair, rounds + 2, LINES_A_READING)
    const extended = await openExtended()
    try {
      const panel = await extended.openPanel()
      await startEngine(panel)
      await importFiles(panel, [pair.allOrders, pair.shipments])
      await untilIdle(panel)
      // The first reading tells the shop's account its name, which moves every figure; the second warms the way.
      for (const reading of readings.splice(0, 2)) await sendReading(panel, reading)
      await untilIdle(panel)
      const runs: Freshened[] = []
      for (const reading of readings) {
        await setTimeout(PAUSE_MS)
        runs.push(await sendReading(panel, reading))
      }
      const full: number[] = []
      for (let round = 0; round < 5; round++) full.push((await askEngine(panel, 'recompute', null)).ms)
      const fresh = runs.map(run => run.freshMs)
      const yardstick = { name: 'recompute of every figure', value: median(full) }
      return {
        how: `${count(lines, 'line')} a file in the books, ${count(rounds, 'reading')} of ${LINES_A_READING} lines`,
        figures: [
          {
            name: 'to every figure, median',
            unit: 'ms',
            ours: median(fresh),
            yardstick,
            aim: { kind: 'at-most', value: MAX_MS },
            note: `${spread(fresh)} ms; stored and answered after ${spread(runs.map(run => run.storedMs))} ms`,
          },
          {
            name: 'to every figure, 95th percentile',
            unit: 'ms',
            ours: quantile(fresh, 0.95),
            yardstick,
            aim: { kind: 'at-most', value: MAX_MS },
            note: null,
          },
        ],
        notes: [
          'Each reading holds 100 orders of one line: 90 of buyers the books know, 10 of new ones; the reading is sent as a page reading is, through the background, a second after the one before.',
        ],
      }
    } finally {
      await extended.close()
    }
  },
}
