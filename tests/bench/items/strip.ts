// The strips of a page of a hundred orders in the replica of Seller Central: from a row standing in the page to its strip painted.
import type { Page } from 'puppeteer'
import { importFiles, startEngine } from '@/tests/bench/engine-door'
import { measuredExtension } from '@/tests/bench/extension-build'
import type { Figure } from '@/tests/bench/figure'
import { count, type Item } from '@/tests/bench/item'
import { median, spread } from '@/tests/bench/sampling'
import { openStage } from '@/tests/e2e/support/open-stage'

const MAX_MS = 50
const ROWS = 100
/** When buyer names arrive and the page draws its rows anew: late enough for the first strips to be there. */
const LATE_MS = 2000

interface Timing {
  /** When the row was put into the page, ms of the page's clock: rows of one drawing share it. */
  rowAt: number
  paintedAt: number
}

/** Inside the page, before its own scripts: notes when rows and strips appear and when a frame has shown the strip. */
function watchStrips(): void {
  const timings: { rowAt: number; paintedAt: number }[] = []
  Object.assign(globalThis, { benchStrips: timings })
  const rowsAt = new WeakMap<Element, number>()
  // Told after the frame in which the strip was first laid out.
  const shown = new IntersectionObserver(entries => {
    for (const { target } of entries) {
      shown.unobserve(target)
      const rowAt = rowsAt.get(target.closest('tr') ?? target)
      if (rowAt !== undefined) timings.push({ rowAt, paintedAt: performance.now() })
    }
  })
  new MutationObserver(records => {
    const now = performance.now()
    for (const node of records.flatMap(record => [...record.addedNodes])) {
      if (!(node instanceof Element)) continue
      for (const row of [node, ...node.querySelectorAll('tr')])
        if (row.matches('#orders-table tbody tr')) rowsAt.set(row, now)
      if (node.localName === 'encore-strip') shown.observe(node)
    }
  }).observe(document, { childList: true, subtree: true })
}

/** The yardstick, inside the page: plain text hung into the same cells, until a frame has shown all of it. */
function hangPlainText(): Promise<number> {
  return new Promise(resolve => {
    const cells = [...document.querySelectorAll('#orders-table tbody tr td:nth-child(3)')]
    const start = performance.now()
    let left = cells.length
    const shown = new IntersectionObserver(entries => {
      left -= entries.length
      if (left <= 0) resolve(performance.now() - start)
    })
    for (const cell of cells) {
      const text = document.createElement('span')
      text.textContent = '2nd order, 31 days after the 1st'
      cell.append(text)
      shown.observe(text)
    }
  })
}

interface Visit {
  /** Strips of the first drawing of a hundred rows, then those of the page's own redrawing. */
  drawings: Timing[][]
  plainMs: number
}

async function visit(page: Page, url: string): Promise<Visit> {
  await page.evaluateOnNewDocument(watchStrips)
  await page.goto(url)
  await page.waitForSelector('encore-strip')
  await page.select('#myo-table-results-per-page', String(ROWS))
  await new Promise(resolve => setTimeout(resolve, LATE_MS * 2))
  const timings = await page.evaluate(() => (globalThis as unknown as { benchStrips: Timing[] }).benchStrips)
  const moments = [...new Set(timings.map(({ rowAt }) => rowAt))]
  const drawings = moments.map(moment => timings.filter(({ rowAt }) => rowAt === moment))
  const plainMs = await page.evaluate(hangPlainText)
  return { drawings: drawings.filter(drawing => drawing.length > ROWS / 2), plainMs }
}

const toStrip = (timing: Timing): number => timing.paintedAt - timing.rowAt

function stripFigure(
  name: string,
  drawings: Timing[][],
  plain: number[],
  pick: (ms: number[]) => number,
): Figure {
  const times = drawings.map(drawing => pick(drawing.map(toStrip)))
  return {
    name,
    unit: 'ms',
    ours: median(times),
    yardstick: { name: 'plain text in the same cells', value: median(plain) },
    aim: { kind: 'at-most', value: MAX_MS },
    note: `${spread(times)} ms over ${count(times.length, 'page')}, ${median(drawings.map(drawing => drawing.length))} strips each`,
  }
}

const last = (ms: number[]): number => Math.max(...ms)

export const strip: Item = {
  id: 'strip',
  title: `strips on a page of ${ROWS} orders, from row to paint`,
  async measure({ quick }) {
    const rounds = quick ? 1 : 7
    const stage = await openStage({
      replica: { lateMs: LATE_MS },
      browser: { extension: measuredExtension() },
    })
    try {
      const panel = await stage.openPanel()
      await startEngine(panel)
      await importFiles(panel, stage.orderPaths())
      const [first, again]: [Timing[][], Timing[][]] = [[], []]
      const plain: number[] = []
      for (let round = 0; round < rounds + 1; round++) {
        const page = await stage.browser.newPage()
        const { drawings, plainMs } = await visit(page, 'https://sellercentral.amazon.com/orders-v3')
        await page.close()
        // The first page tells the books its account's name, which computes every figure anew.
        if (round === 0) continue
        plain.push(plainMs)
        if (drawings[0]) first.push(drawings[0])
        if (drawings[1]) again.push(drawings[1])
      }
      if (first.length === 0) throw new Error('no page drew a hundred rows with strips')
      return {
        how: `${count(rounds, 'page')} of the replica, after one to warm up`,
        figures: [
          stripFigure('new rows, half of the strips', first, plain, median),
          stripFigure('new rows, the last strip', first, plain, last),
          ...(again.length > 0 ? [stripFigure('rows drawn anew, the last strip', again, plain, last)] : []),
        ],
        notes: [
          'Painted: the frame that first lays the strip out is over. New rows need an answer from the background and the engine; rows that the page draws anew do not.',
        ],
      }
    } finally {
      await stage.close()
    }
  },
}
