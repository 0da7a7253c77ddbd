// The strips of a page of a hundred orders in the replica of Seller Central: how long after its row each strip is painted, beside the same
// page without the extension, whose own rows take their time as well.
import type { Page } from 'puppeteer'
import { importFiles, startEngine } from '@/tests/bench/engine-door'
import { measuredExtension } from '@/tests/bench/extension-build'
import type { Figure } from '@/tests/bench/figure'
import { count, type Item } from '@/tests/bench/item'
import { inTurns, median, spread } from '@/tests/bench/sampling'
import { openStage } from '@/tests/e2e/support/open-stage'

const MAX_MS = 50
const ROWS = 100
/** When buyer names arrive and the page draws its rows anew: late enough for the first strips to be there. */
const LATE_MS = 2000

/** One row of the page, ms of the page's clock. */
interface RowTiming {
  /** When it was put into the page: rows of one drawing share it. */
  rowAt: number
  rowPaintedAt: number | null
  /** null: it has no strip. */
  stripPaintedAt: number | null
}

/** Inside the page, before its own scripts: notes when rows are put in, and the frames that first show them and their strips. */
function watchRows(): void {
  const timings: RowTiming[] = []
  Object.assign(globalThis, { benchRows: timings })
  const rows = new WeakMap<Element, RowTiming>()
  const strips = new WeakMap<Element, RowTiming>()
  // Its time is that of the frame in which the target was laid out and painted first.
  const shown = new IntersectionObserver(entries => {
    for (const { target, time } of entries) {
      shown.unobserve(target)
      const row = rows.get(target)
      if (row !== undefined) row.rowPaintedAt = time
      const strip = strips.get(target)
      if (strip !== undefined) strip.stripPaintedAt ??= time
    }
  })
  // A strip may be hung before it has anything to show: it counts once its button is there.
  const filling = new MutationObserver(records => {
    for (const { target } of records) {
      const root = target.getRootNode() as ShadowRoot
      const timing = rows.get(root.host?.closest('tr') ?? document.body)
      const button = root.querySelector('button')
      if (timing === undefined || button === null || strips.has(button)) continue
      strips.set(button, timing)
      shown.observe(button)
    }
  })
  new MutationObserver(records => {
    const rowAt = performance.now()
    const added = records.flatMap(record => [...record.addedNodes]).filter(node => node instanceof Element)
    for (const row of added.flatMap(node => [node, ...node.querySelectorAll('tr')])) {
      if (!row.matches('#orders-table tbody tr') || rows.has(row)) continue
      const timing: RowTiming = { rowAt, rowPaintedAt: null, stripPaintedAt: null }
      rows.set(row, timing)
      timings.push(timing)
      shown.observe(row)
    }
    for (const host of added) {
      const timing = rows.get(host.closest('tr') ?? host)
      const root = host.localName === 'encore-strip' ? host.shadowRoot : null
      if (timing === undefined || root === null) continue
      const button = root.querySelector('button')
      if (button === null) filling.observe(root, { childList: true, subtree: true })
      else {
        strips.set(button, timing)
        shown.observe(button)
      }
    }
  }).observe(document, { childList: true, subtree: true })
}

/** The two large drawings of a visit: a hundred rows, and the same again when the page redraws them. */
async function visit(page: Page, url: string): Promise<RowTiming[][]> {
  await page.evaluateOnNewDocument(watchRows)
  await page.goto(url)
  await new Promise(resolve => setTimeout(resolve, LATE_MS / 2))
  await page.select('#myo-table-results-per-page', String(ROWS))
  await new Promise(resolve => setTimeout(resolve, LATE_MS * 2))
  const timings = await page.evaluate(() => (globalThis as unknown as { benchRows: RowTiming[] }).benchRows)
  const moments = [...new Set(timings.map(({ rowAt }) => rowAt))]
  const drawings = moments.map(moment => timings.filter(({ rowAt }) => rowAt === moment))
  return drawings.filter(drawing => drawing.length >= ROWS)
}

/** Of the rows that have a strip, how long after the row was painted the strip was; the last of them. */
const afterRow = (drawing: readonly RowTiming[]): number =>
  Math.max(
    ...drawing.flatMap(({ rowPaintedAt, stripPaintedAt }) =>
      rowPaintedAt === null || stripPaintedAt === null ? [] : [stripPaintedAt - rowPaintedAt],
    ),
  )
/** From being put in to the last moment of a kind; rows that had none are left out. */
const until = (drawing: readonly RowTiming[], moment: 'rowPaintedAt' | 'stripPaintedAt'): number =>
  Math.max(...drawing.map(one => (one[moment] ?? Number.NEGATIVE_INFINITY) - one.rowAt))
const isPainted = ({ rowPaintedAt }: RowTiming): boolean => rowPaintedAt !== null
const stripsIn = (drawing: readonly RowTiming[]): number =>
  drawing.filter(one => one.stripPaintedAt !== null).length

function figuresOf(name: string, ours: RowTiming[][], alone: RowTiming[][]): Figure[] {
  const [late, whole, plain] = [
    ours.map(afterRow),
    ours.map(drawing => until(drawing, 'stripPaintedAt')),
    alone.map(drawing => until(drawing, 'rowPaintedAt')),
  ]
  const strips = `${median(ours.map(stripsIn))} strips each`
  return [
    {
      name: `${name}: the last strip after its row`,
      unit: 'ms',
      ours: median(late),
      yardstick: null,
      aim: { kind: 'at-most', value: MAX_MS },
      note: `${spread(late)} ms over ${count(late.length, 'page')}, ${strips}`,
    },
    {
      name: `${name}: from put in to the last strip`,
      unit: 'ms',
      ours: median(whole),
      yardstick: { name: 'the page alone, to its rows', value: median(plain) },
      aim: null,
      note: `${spread(whole)} ms, the page alone ${spread(plain)} ms`,
    },
  ]
}

export const strip: Item = {
  id: 'strip',
  title: `strips on a page of ${ROWS} orders, from row to paint`,
  async measure({ quick }) {
    const rounds = quick ? 1 : 7
    const stage = await openStage({
      replica: { lateMs: LATE_MS },
      browser: { extension: measuredExtension() },
    })
    const look = (host: string) => async (): Promise<RowTiming[][]> => {
      const page = await stage.browser.newPage()
      const drawings = await visit(page, `https://${host}/orders-v3`)
      await page.close()
      return drawings
    }
    const ours = look('sellercentral.amazon.com')
    try {
      const panel = await stage.openPanel()
      await startEngine(panel)
      await importFiles(panel, stage.orderPaths())
      // The first page tells the books its account's name, which computes every figure anew.
      await ours()
      // Under the machine's own address no script of ours runs, in the same browser and on the same page.
      const seen = await inTurns(rounds, { ours, alone: look(`127.0.0.1:${stage.replica.port}`) })
      const nth = (visits: RowTiming[][][], at: number): RowTiming[][] =>
        visits.flatMap(drawings => (drawings[at]?.some(isPainted) ? [drawings[at]] : []))
      if (nth(seen.ours, 1).every(drawing => stripsIn(drawing) === 0)) throw new Error('no strips were drawn')
      return {
        how: `${count(rounds, 'page')} of the replica, after one to warm up, in turns with the page alone`,
        figures: [
          ...figuresOf('new rows', nth(seen.ours, 0), nth(seen.alone, 0)),
          ...figuresOf('rows drawn anew', nth(seen.ours, 1), nth(seen.alone, 1)),
        ],
        notes: [
          'Painted: the frame that first shows it. New rows need an answer from the background and the engine; rows that the page draws anew do not.',
          'A page of a hundred rows is not painted within 50 ms of being put in, with or without us; so a strip is held against the moment its row is seen.',
        ],
      }
    } finally {
      await stage.close()
    }
  },
}
