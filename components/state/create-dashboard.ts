// The side panel's memory: which shop and view are open, what was loaded for them, and what the seller can do.
import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ShopState } from '@/lib/messages/protocol'
import type { AsinFigures, AsinSummary, ShopFigures } from '@/lib/schema/figures'
import { type Asin, LOCAL_ACCOUNT, type ShopKey } from '@/lib/schema/ids'
import { byStart, type DismissedChange, type Journal, type JournalEntry } from '@/lib/schema/journal'
import type { AsinOutlook, ShopOutlook } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import { problemKey } from '@/lib/schema/problem'
import type { Settings } from '@/lib/schema/settings'
import { chooseShop } from './choose-shop'
import { type CostDrafts, createCostDrafts } from './cost-draft'
import { createImports, type Imports } from './create-imports'
import { createLoader } from './create-loader'
import { createOwnEntries, type OwnEntriesState } from './create-own-entries'
import { createStudies, type Studies } from './create-studies'
import { FIRST_SIDES, type Sided, type SideOf, type Sides } from './sides'
import type { BooksState, Source } from './source'

export const VIEWS = ['overview', 'levers', 'asins', 'money', 'outlook', 'cohorts', 'files'] as const
export type View = (typeof VIEWS)[number]

export interface Dashboard {
  books: ReadonlySignal<PanelState<BooksState>>
  shop: ReadonlySignal<ShopState | null>
  view: ReadonlySignal<View>
  /** The side that is open of each view that has sides. */
  sides: ReadonlySignal<Sides>
  /** The product whose page is open, within the view "asins". */
  asin: ReadonlySignal<Asin | null>
  figures: ReadonlySignal<PanelState<ShopFigures>>
  table: ReadonlySignal<PanelState<AsinSummary[]>>
  page: ReadonlySignal<PanelState<AsinFigures>>
  /** What is to be expected of the shop's buyers, and of those of the open product. */
  outlook: ReadonlySignal<PanelState<ShopOutlook>>
  pageOutlook: ReadonlySignal<PanelState<AsinOutlook>>
  studies: Studies
  imports: Imports
  /** What is typed into the table of unit costs and not saved yet. */
  costDrafts: CostDrafts
  own: OwnEntriesState
  /** Key of what went wrong with the last thing the seller did, or null. */
  trouble: Signal<string | null>
  /** Loads everything and stays up to date until closed. */
  open(): Promise<void>
  close(): void
  chooseShop(shop: ShopKey): void
  show(view: View): void
  /** Opens a side; of a view of the shop, the view with it. */
  showSide<V extends Sided>(of: V, side: SideOf<V>): void
  showAsin(asin: Asin): void
  saveSettings(settings: Settings): Promise<void>
  typeRating(asin: Asin, stars: number | null): Promise<void>
  /** The product's parent, null to take back what was typed. */
  typeParent(asin: Asin, parent: Asin | null): Promise<void>
  /** Switches alerts on or off; the browser asks the seller for leave to notify. */
  setAlerts(on: boolean): Promise<void>
  saveEntry(entry: JournalEntry): Promise<void>
  dropEntry(id: string): Promise<void>
  /** A change seen in the data was none of the seller's. */
  dismissChange(change: DismissedChange): Promise<void>
  deleteEverything(): Promise<void>
}

export function createDashboard(source: Source): Dashboard {
  const books = createLoader<BooksState>('empty.books')
  const figures = createLoader<ShopFigures>('empty.figures')
  const table = createLoader<AsinSummary[]>('empty.figures')
  const page = createLoader<AsinFigures>('empty.asin')
  const outlook = createLoader<ShopOutlook>('empty.outlook')
  const pageOutlook = createLoader<AsinOutlook>('empty.asin-outlook')
  const studies = createStudies(source)
  const chosen = signal<ShopKey | null>(null)
  const view = signal<View>('overview')
  const sides = signal<Sides>(FIRST_SIDES)
  const asin = signal<Asin | null>(null)
  const trouble = signal<string | null>(null)
  const shops = computed(() => (books.state.value.kind === 'ready' ? books.state.value.view.shops : []))
  const shop = computed(() => shops.value.find(one => one.shop === chosen.value) ?? null)
  const imports = createImports(source, () => ({
    account: shop.value?.account ?? LOCAL_ACCOUNT,
    // With one marketplace in the books there is nothing to ask; with several the file must be asked about.
    marketplace:
      new Set(shops.value.map(one => one.marketplace)).size === 1
        ? (shops.value[0]?.marketplace ?? null)
        : null,
  }))
  const costDrafts = createCostDrafts(chosen)
  const stops: (() => void)[] = []

  const loadAsin = (fresh: boolean) => {
    const [key, open] = [chosen.value, asin.value]
    if (key === null || open === null) return undefined
    const of = { shop: key, asin: open }
    return Promise.all([
      page.load(() => source.asinFigures(of), fresh),
      pageOutlook.load(() => source.asinOutlook(of), fresh),
      studies.loadAsin(key, open, fresh),
    ])
  }
  async function loadShop(fresh: boolean): Promise<void> {
    const key = chosen.value
    if (key === null) {
      figures.clear('empty.books')
      table.clear('empty.books')
      outlook.clear('empty.books')
      studies.clear('empty.books')
      return
    }
    await Promise.all([
      figures.load(() => source.shopFigures({ shop: key }), fresh),
      table.load(() => source.asinTable({ shop: key }), fresh),
      outlook.load(() => source.shopOutlook({ shop: key }), fresh),
      studies.load(key, fresh),
      loadAsin(fresh),
    ])
  }
  async function load(): Promise<void> {
    await books.load(() => source.books())
    const before = chosen.value
    if (shop.value === null) chosen.value = chooseShop(shops.value, await source.lastShop().catch(() => null))
    await loadShop(chosen.value !== before)
  }
  /** What the seller does may fail: it is said, never swallowed. */
  async function attempt(
    act: () => Promise<{ ok: true } | { ok: false; problem: string }>,
    after: () => Promise<void> = load,
  ): Promise<void> {
    trouble.value = null
    const reply = await act().catch(thrown => ({ ok: false as const, problem: problemKey(thrown) }))
    if (reply.ok) await after()
    else trouble.value = `problem.${reply.problem}`
  }
  /** Into the journal of the shop that is shown: at once on screen, then in the books. */
  async function write(
    act: (shop: ShopKey) => Promise<{ ok: true } | { ok: false; problem: string }>,
    change: (journal: Journal) => Partial<Journal>,
  ): Promise<void> {
    const shop = chosen.value
    if (shop === null) return
    const changed = (journal: Journal) => ({ ...journal, ...change(journal) })
    await studies.writeJournal(shop, changed, () =>
      attempt(
        () => act(shop),
        async () => {},
      ),
    )
  }
  function showAsin(open: Asin): void {
    batch(() => {
      // Another product is looked at from its first side.
      if (asin.value !== open) sides.value = { ...sides.value, product: FIRST_SIDES.product }
      view.value = 'asins'
      asin.value = open
      studies.closeRows()
    })
    void loadAsin(true)
  }
  function show(next: View): void {
    batch(() => {
      view.value = next
      asin.value = null
      // Rows stand in the place of a view: another view takes it back.
      studies.closeRows()
    })
  }
  async function takeTarget(): Promise<void> {
    const reply = await source.takePanelTarget().catch(() => null)
    if (!reply?.ok || !reply.value.asin) return
    const { asin: of, rows } = reply.value
    showAsin(of)
    if (rows && chosen.value !== null) studies.askRows({ shop: chosen.value, asin: of, month: null, ...rows })
  }

  return {
    books: books.state,
    shop,
    view,
    sides,
    asin,
    figures: figures.state,
    table: table.state,
    page: page.state,
    outlook: outlook.state,
    pageOutlook: pageOutlook.state,
    studies,
    imports,
    costDrafts,
    own: createOwnEntries(source, file => imports.importFiles([file])),
    trouble,
    async open() {
      stops.push(
        source.onChanged(() => void load()),
        source.onPanelTarget(() => void takeTarget()),
        imports.close,
      )
      await load()
      await takeTarget()
    },
    close: () => {
      for (const stop of stops.splice(0)) stop()
    },
    chooseShop(key) {
      batch(() => {
        chosen.value = key
        asin.value = null
        studies.closeRows()
      })
      source.rememberShop(key)
      void loadShop(true)
    },
    show,
    showSide(of, side) {
      batch(() => {
        sides.value = { ...sides.value, [of]: side }
        if (of !== 'product') show(of)
      })
    },
    showAsin,
    saveSettings: settings => attempt(() => source.saveSettings(settings)),
    async typeRating(of, stars) {
      const key = chosen.value
      if (key) await attempt(() => source.typeRating({ shop: key, asin: of, stars }))
    },
    async typeParent(of, parent) {
      if (books.state.value.kind !== 'ready') return
      const { settings } = books.state.value.view
      const { [of]: _, ...others } = settings.families
      const families = parent === null ? others : { ...others, [of]: parent }
      await attempt(() => source.saveSettings({ ...settings, families }))
    },
    async setAlerts(on) {
      if (books.state.value.kind !== 'ready') return
      const { settings } = books.state.value.view
      // Asked within the click and not waited for: an open question holds nothing up, and without leave there is still the number
      // on the button.
      if (on) void source.allowNotifications()
      await attempt(() => source.saveSettings({ ...settings, alerts: on }))
    },
    // The journal stands at once as it was written; its verdicts follow when the shop has been studied.
    saveEntry: entry =>
      write(
        () => source.saveEntry(entry),
        ({ entries }) => ({ entries: [...entries.filter(({ id }) => id !== entry.id), entry].sort(byStart) }),
      ),
    dropEntry: id =>
      write(
        shop => source.dropEntry({ shop, id }),
        ({ entries }) => ({ entries: entries.filter(one => one.id !== id) }),
      ),
    dismissChange: change =>
      write(
        shop => source.dismissChange({ shop, change }),
        ({ dismissed }) => ({ dismissed: [...dismissed, change] }),
      ),
    deleteEverything: () =>
      attempt(
        () => source.deleteEverything(),
        () => {
          costDrafts.forgetAll()
          return load()
        },
      ),
  }
}
