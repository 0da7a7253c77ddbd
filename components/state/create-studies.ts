// The panel's memory of what is studied apart from the figures: money, signals, advice, the journal, and the rows asked for.
import { type ReadonlySignal, signal } from '@preact/signals'
import type { AsinAdvice } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import type { Trace, TraceRequest } from '@/lib/schema/figure-rows'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { EntryPlan, Journal } from '@/lib/schema/journal'
import type { PanelState } from '@/lib/schema/panel-state'
import type { AsinStudy, ShopStudy } from '@/lib/schema/study'
import { createLoader } from './create-loader'
import type { Source } from './source'

/** Rows shown on screen, and rows written into a file. */
const SHOWN_ROWS = 200
const SAVED_ROWS = 1_000_000

export interface Studies {
  shop: ReadonlySignal<PanelState<ShopStudy>>
  /** Of the open product. */
  page: ReadonlySignal<PanelState<AsinStudy>>
  /** The entry product whose cohorts are looked at beside the pages of products, and its study; null = all products. */
  entryAsin: ReadonlySignal<Asin | null>
  entry: ReadonlySignal<PanelState<AsinStudy>>
  advice: ReadonlySignal<PanelState<AsinAdvice[]>>
  /** As it is kept: what was just written stands in it before it is studied. */
  journal: ReadonlySignal<PanelState<Journal>>
  /** What the seller asked to see the rows of; null = nothing. */
  asked: ReadonlySignal<TraceRequest | null>
  trace: ReadonlySignal<PanelState<Trace>>
  load(shop: ShopKey, fresh: boolean): Promise<unknown>
  loadAsin(shop: ShopKey, asin: Asin, fresh: boolean): Promise<void>
  chooseEntry(shop: ShopKey, asin: Asin | null): void
  /** The journal shows a change at once, and after the writing what is kept. */
  writeJournal(
    shop: ShopKey,
    change: (journal: Journal) => Journal,
    write: () => Promise<void>,
  ): Promise<void>
  clear(why: string): void
  askRows(request: TraceRequest): void
  /** Every row of what is asked for; null when it cannot be had. */
  allRows(): Promise<Trace | null>
  closeRows(): void
  /** What an entry could show; null while it is being worked out (the panel is drawn again then), or when it cannot be. */
  planOf(shop: ShopKey, asin: Asin, start: IsoDate): EntryPlan | null
  /** The same, waited for. */
  plan(shop: ShopKey, asin: Asin, start: IsoDate): Promise<EntryPlan | null>
}

export function createStudies(source: Source): Studies {
  const shop = createLoader<ShopStudy>('empty.study')
  const page = createLoader<AsinStudy>('empty.study')
  const entry = createLoader<AsinStudy>('empty.study')
  const entryAsin = signal<Asin | null>(null)
  const advice = createLoader<AsinAdvice[]>('empty.study')
  const journal = createLoader<Journal>('empty.study')
  const trace = createLoader<Trace>('empty.trace')
  const plans = signal<ReadonlyMap<string, EntryPlan | null>>(new Map())
  const asking = new Map<string, Promise<EntryPlan | null>>()
  const asked = signal<TraceRequest | null>(null)
  /** What was asked before is not asked again: each answer costs a look at the whole shop. */
  function plan(key: ShopKey, asin: Asin, start: IsoDate): Promise<EntryPlan | null> {
    const of = `${key} ${asin} ${start}`
    let answer = asking.get(of)
    if (answer === undefined) {
      answer = source.planEntry({ shop: key, asin, start }).then(
        reply => (reply.ok ? reply.value : null),
        () => null,
      )
      asking.set(of, answer)
      void answer.then(known => {
        plans.value = new Map(plans.value).set(of, known)
      })
    }
    return answer
  }
  const loadEntry = async (key: ShopKey, fresh: boolean): Promise<void> => {
    const asin = entryAsin.value
    if (asin !== null) await entry.load(() => source.asinStudy({ shop: key, asin }), fresh)
  }
  return {
    shop: shop.state,
    page: page.state,
    entryAsin,
    entry: entry.state,
    advice: advice.state,
    journal: journal.state,
    asked,
    trace: trace.state,
    load(key, fresh) {
      // New books may plan otherwise.
      asking.clear()
      // Of another shop, the product is another.
      if (fresh) entryAsin.value = null
      return Promise.all([
        loadEntry(key, fresh),
        shop.load(() => source.shopStudy({ shop: key }), fresh),
        advice.load(() => source.adviceBoard({ shop: key }), fresh),
        journal.load(() => source.journal({ shop: key }), fresh),
      ])
    },
    loadAsin: (key, asin, fresh) => page.load(() => source.asinStudy({ shop: key, asin }), fresh),
    chooseEntry(key, asin) {
      entryAsin.value = asin
      void loadEntry(key, true)
    },
    async writeJournal(key, change, write) {
      journal.edit(change)
      await write()
      await journal.load(() => source.journal({ shop: key }))
    },
    clear(why) {
      entryAsin.value = null
      shop.clear(why)
      journal.clear(why)
      advice.clear(why)
    },
    askRows(request) {
      asked.value = request
      void trace.load(() => source.trace({ request, limit: SHOWN_ROWS }), true)
    },
    async allRows() {
      const request = asked.value
      if (request === null) return null
      const reply = await source.trace({ request, limit: SAVED_ROWS }).catch(() => null)
      return reply?.ok ? reply.value : null
    },
    closeRows() {
      asked.value = null
    },
    plan,
    planOf(key, asin, start) {
      void plan(key, asin, start)
      return plans.value.get(`${key} ${asin} ${start}`) ?? null
    },
  }
}
