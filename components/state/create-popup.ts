// The popup's memory: the product of the page at hand, or the one searched for, with its figures.
import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { ShopState } from '@/lib/messages/protocol'
import type { AsinSummary, ShopFigures } from '@/lib/schema/figures'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { chooseShop } from './choose-shop'
import { createLoader } from './create-loader'
import type { BooksState, PageAtHand, PopupSource } from './source'

export interface Popup {
  books: ReadonlySignal<PanelState<BooksState>>
  shop: ReadonlySignal<ShopState | null>
  table: ReadonlySignal<PanelState<AsinSummary[]>>
  figures: ReadonlySignal<PanelState<ShopFigures>>
  /** The product on show; null = none chosen. */
  chosen: ReadonlySignal<AsinSummary | null>
  /** True when the product on show is the page's own. */
  fromPage: ReadonlySignal<boolean>
  open(): Promise<void>
  close(): void
  choose(asin: Asin | null): void
}

export function createPopup(source: PopupSource): Popup {
  const books = createLoader<BooksState>('empty.books')
  const table = createLoader<AsinSummary[]>('empty.figures')
  const figures = createLoader<ShopFigures>('empty.figures')
  const key = signal<ShopKey | null>(null)
  const page = signal<PageAtHand | null>(null)
  const searched = signal<Asin | null | undefined>(undefined)
  const rows = computed(() => (table.state.value.kind === 'ready' ? table.state.value.view : []))
  const ofPage = computed(() => {
    for (const asin of page.value?.asins ?? []) {
      const row = rows.value.find(one => one.asin === asin)
      if (row) return row
    }
    return null
  })
  const chosen = computed(() => {
    if (searched.value === undefined) return ofPage.value
    return rows.value.find(one => one.asin === searched.value) ?? null
  })
  let stop = () => {}

  async function load(): Promise<void> {
    const [last, atHand] = await Promise.all([
      source.lastShop().catch(() => null),
      source.pageAtHand().catch(() => null),
      books.load(() => source.books()),
    ])
    const shops = books.state.value.kind === 'ready' ? books.state.value.view.shops : []
    batch(() => {
      page.value = atHand
      key.value = chooseShop(shops, last, atHand?.shop ?? null)
    })
    const of = key.value
    if (of === null) {
      table.clear('empty.books')
      figures.clear('empty.books')
      return
    }
    await Promise.all([
      table.load(() => source.asinTable({ shop: of })),
      figures.load(() => source.shopFigures({ shop: of })),
    ])
  }

  return {
    books: books.state,
    table: table.state,
    figures: figures.state,
    shop: computed(() =>
      books.state.value.kind === 'ready'
        ? (books.state.value.view.shops.find(one => one.shop === key.value) ?? null)
        : null,
    ),
    chosen,
    fromPage: computed(() => chosen.value !== null && chosen.value === ofPage.value),
    async open() {
      stop = source.onChanged(() => void load())
      await load()
    },
    close: () => stop(),
    choose: asin => {
      searched.value = asin
    },
  }
}
