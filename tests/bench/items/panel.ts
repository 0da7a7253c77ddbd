// The side panel opened on full books, warm: from navigation to its first paint and to its first figure.
import { openExtended } from '@/tests/bench/browser'
import { importFiles, startEngine } from '@/tests/bench/engine-door'
import type { Figure } from '@/tests/bench/figure'
import { filePair } from '@/tests/bench/files'
import { count, type Item } from '@/tests/bench/item'
import { median, spread } from '@/tests/bench/sampling'
import type { Extended } from '@/tests/browser/launch'

interface Opening {
  paintMs: number
  figureMs: number
}

/** Inside the page, before its own scripts: notes the frame that first shows a figure. */
function watchFigures(): void {
  const shown = new IntersectionObserver(() => {
    Object.assign(globalThis, { benchFigureMs: performance.now() })
    shown.disconnect()
  })
  const watch = new MutationObserver(() => {
    const figure = document.querySelector('.figure-value')
    if (figure === null) return
    watch.disconnect()
    shown.observe(figure)
  })
  watch.observe(document, { childList: true, subtree: true })
}

async function openOnce({ browser, extensionId }: Extended): Promise<Opening> {
  const page = await browser.newPage()
  try {
    await page.evaluateOnNewDocument(watchFigures)
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
    await page.waitForFunction('globalThis.benchFigureMs > 0', { timeout: 30_000, polling: 50 })
    return await page.evaluate(() => ({
      paintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      figureMs: (globalThis as unknown as { benchFigureMs: number }).benchFigureMs,
    }))
  } finally {
    await page.close()
  }
}

/** The yardstick: a text of the extension as the browser itself shows it, without any script. */
async function barePaint({ browser, extensionId }: Extended): Promise<number> {
  const page = await browser.newPage()
  try {
    await page.goto(`chrome-extension://${extensionId}/manifest.json`)
    const first = await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
      { timeout: 10_000, polling: 50 },
    )
    return (await first.jsonValue()) ?? Number.NaN
  } finally {
    await page.close()
  }
}

export const panel: Item = {
  id: 'panel',
  title: 'side panel on full books, warm',
  async measure({ lines: largeLines, quick }) {
    const rounds = quick ? 2 : 9
    const lines = Math.ceil(largeLines / 10)
    const pair = await filePair(lines)
    const extended = await openExtended()
    try {
      const first = await extended.openPanel()
      await startEngine(first)
      await importFiles(first, [pair.allOrders, pair.shipments])
      await first.close()
      await openOnce(extended)
      const openings: Opening[] = []
      const bare: number[] = []
      for (let round = 0; round < rounds; round++) {
        openings.push(await openOnce(extended))
        bare.push(await barePaint(extended))
      }
      const figure = (name: string, times: number[]): Figure => ({
        name,
        unit: 'ms',
        ours: median(times),
        yardstick: { name: 'a bare text page', value: median(bare) },
        aim: null,
        note: `${spread(times)} ms`,
      })
      return {
        how: `${count(lines, 'line')} a file in the books, ${count(rounds, 'opening')} after one to warm up`,
        figures: [
          figure(
            'first contentful paint',
            openings.map(one => one.paintMs),
          ),
          figure(
            'first figure painted',
            openings.map(one => one.figureMs),
          ),
        ],
        notes: ['The panel’s document is opened as a tab: a browser opens the panel itself only on a click.'],
      }
    } finally {
      await extended.close()
    }
  },
}
