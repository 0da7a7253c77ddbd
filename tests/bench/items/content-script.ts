// What the content scripts cost a page: processor time of their first run, and of everything they do until the page rests.
import type { Page } from 'puppeteer'
import { importFiles, startEngine } from '@/tests/bench/engine-door'
import { measuredExtension } from '@/tests/bench/extension-build'
import type { Figure } from '@/tests/bench/figure'
import { count, type Item } from '@/tests/bench/item'
import { median, spread } from '@/tests/bench/sampling'
import { openStage } from '@/tests/e2e/support/open-stage'

const MAX_RUN_MS = 15
const MAX_STRETCH_MS = 10
const REST_MS = 2500

interface TraceEvent {
  name: string
  ts: number
  tid: number
  dur?: number
  /** Processor time of the thread, µs. */
  tdur?: number
  args?: { data?: { url?: string; fileName?: string } }
}

interface Cost {
  /** Evaluating the scripts. */
  runMs: number
  /** With all calls into them afterwards. */
  allMs: number
  /** The longest single stretch. */
  longestMs: number
}

/** What runs in pages; the panel, open beside it, is traced as well. */
const SCRIPTS = /^chrome-extension:\/\/[^/]+\/(content-scripts\/|page-reader\.js)/
const isOurs = ({ name, args }: TraceEvent): boolean =>
  /^(EvaluateScript|FunctionCall|v8\.callFunction)$/.test(name) &&
  SCRIPTS.test(args?.data?.url ?? args?.data?.fileName ?? '')

/** Stretches within which no other of ours lies: a call made inside another is counted once. */
function outermost(events: TraceEvent[]): TraceEvent[] {
  const sorted = [...events].sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  let end = 0
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false
    end = ts + dur
    return true
  })
}

async function costOf(page: Page, url: string): Promise<Cost> {
  await page.tracing.start({ categories: ['devtools.timeline', 'v8'] })
  await page.goto(url)
  await new Promise(resolve => setTimeout(resolve, REST_MS))
  const trace = new TextDecoder().decode(await page.tracing.stop())
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] }
  const ours = outermost(traceEvents.filter(isOurs))
  const milliseconds = (events: TraceEvent[]): number =>
    events.reduce((sum, { tdur, dur }) => sum + (tdur ?? dur ?? 0), 0) / 1000
  return {
    runMs: milliseconds(ours.filter(({ name }) => name === 'EvaluateScript')),
    allMs: milliseconds(ours),
    longestMs: Math.max(0, ...ours.map(event => milliseconds([event]))),
  }
}

export const contentScript: Item = {
  id: 'content-script',
  title: 'what the content scripts cost a page of orders',
  async measure({ quick }) {
    const rounds = quick ? 1 : 7
    const stage = await openStage({ browser: { extension: measuredExtension() } })
    try {
      const panel = await stage.openPanel()
      await startEngine(panel)
      await importFiles(panel, stage.orderPaths())
      const costs: Cost[] = []
      for (let round = 0; round < rounds + 1; round++) {
        const page = await stage.browser.newPage()
        const cost = await costOf(page, 'https://sellercentral.amazon.com/orders-v3')
        await page.close()
        if (round > 0) costs.push(cost)
      }
      const figure = (name: string, pick: keyof Cost, aim: Figure['aim']): Figure => {
        const times = costs.map(cost => cost[pick])
        return { name, unit: 'ms', ours: median(times), yardstick: null, aim, note: `${spread(times, 1)} ms` }
      }
      return {
        how: `${count(rounds, 'page')} of the replica with 15 orders, after one to warm up`,
        figures: [
          figure('first run', 'runMs', { kind: 'at-most', value: MAX_RUN_MS }),
          figure('until the page rests', 'allMs', null),
          figure('longest stretch', 'longestMs', { kind: 'at-most', value: MAX_STRETCH_MS }),
        ],
        notes: [
          'Processor time of the page’s thread as the browser traces it; tracing itself makes it higher than it is.',
        ],
      }
    } finally {
      await stage.close()
    }
  },
}
