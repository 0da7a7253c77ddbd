// Every figure of a shop from books in memory: order by order into purchase histories, then the mathematics. The books are
// filled first, by the product's own reader; only the computing is timed.
import { createAliasCoder } from '@/lib/identity/alias-coder'
import { createAliasHasher } from '@/lib/identity/alias-hasher'
import type { Ledger, ShopLedger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { computeShop } from '@/lib/pipeline/compute-shop'
import { readReport } from '@/lib/readers/reports/read-report'
import type { AsinFigures, ShopFigures } from '@/lib/schema/figures'
import { LOCAL_ACCOUNT, type ShopKey } from '@/lib/schema/ids'
import { AGES, HORIZONS } from '@/lib/schema/purchase-history'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import type { Checksum } from '@/tests/bench/checksum'
import { answerOnce } from './answer-once'

export interface ComputeAnswer {
  /** From the books' rows to purchase histories, and from those to the figures; one entry a round. */
  historyMs: number[]
  figuresMs: number[]
  checksum: Checksum
}

async function fill(files: readonly File[]): Promise<Ledger> {
  const ledger = createLedger()
  const hasher = createAliasHasher(new Uint8Array(32).fill(7))
  for (const file of files) {
    const from = { name: file.name, account: LOCAL_ACCOUNT, marketplace: null, seenAt: 1, period: null }
    const sink = ledger.open(from)
    const alias = createAliasCoder(hasher, hash => ledger.buyerCode(hash))
    await readReport(file, { sink, alias, mappings: [], marketplace: null })
    sink.finish()
  }
  hasher.wipe()
  return ledger
}

/** Days no buyer reaches: another limit makes the books build everything anew, and changes no figure. */
const LIMIT = 300
const LAST = AGES.indexOf(365)

answerOnce<{ rounds: number }>(async ({ files, input }): Promise<ComputeAnswer> => {
  const ledger = await fill(files)
  const shop = ledger.shops()[0] as ShopKey
  const answer: ComputeAnswer = {
    historyMs: [],
    figuresMs: [],
    checksum: { buyers: 0, revenueMinor: 0, repeats: [] },
  }
  for (let round = 0; round < input.rounds; round++) {
    const start = performance.now()
    const books = ledger.shopLedger(shop, { asOfDay: null, outlierPurchaseDays: LIMIT + round })
    const built = performance.now()
    const figures = computeShop(books, id => ledger.facts(shop, id), DEFAULT_SETTINGS, null)
    const end = performance.now()
    answer.historyMs.push(built - start)
    answer.figuresMs.push(end - built)
    answer.checksum = checksumOf(figures, books)
  }
  return answer
})

function checksumOf(
  { shop }: { shop: ShopFigures; asins: AsinFigures[] },
  { history, all }: ShopLedger,
): Checksum {
  return {
    buyers: shop.totals.buyers,
    revenueMinor: all.reduce(
      (sum, row) => sum + (history.revenueByAge[row * AGES.length + LAST] as number),
      0,
    ),
    repeats: HORIZONS.map(h => {
      const { n, value } = shop.repeatRate[h]
      return `${n}/${Math.round((value ?? 0) * n)}`
    }),
  }
}
