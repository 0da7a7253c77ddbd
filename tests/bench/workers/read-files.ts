// The product's reader alone: files to facts that are thrown away, aliases given one code each without being hashed.
import { readReport } from '@/lib/readers/reports/read-report'
import { BUYER, type FactSink } from '@/lib/schema/facts'
import { answerOnce } from './answer-once'

export interface ReadAnswer {
  ms: number
  lines: number
  /** Sum of the prices, minor units: the work cannot be left out. */
  priceMinor: number
  distinctAliases: number
}

answerOnce(async ({ files }): Promise<ReadAnswer> => {
  const start = performance.now()
  let lines = 0
  let priceMinor = 0
  let distinctAliases = 0
  const nothing = (): void => {}
  const sink: FactSink = {
    line(draft) {
      lines++
      priceMinor += draft.priceMinor ?? 0
    },
    manyLines(_, batch, first, count) {
      lines += count
      for (let at = first; at < first + count; at++) {
        const price = batch.priceMinor[at] as number
        if (Number.isFinite(price)) priceMinor += price
      }
    },
    returned: nothing,
    inventory: nothing,
    traffic: nothing,
    rating: nothing,
  }
  for (const file of files)
    await readReport(file, {
      sink,
      mappings: [],
      marketplace: null,
      alias: () => BUYER.first + distinctAliases++,
    })
  return { ms: performance.now() - start, lines, priceMinor, distinctAliases }
})
