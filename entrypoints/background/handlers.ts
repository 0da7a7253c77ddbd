// What the background does about each message. It commands and remembers; books are kept by the engine, and everything
// that matters is in the store before an answer is given, since the browser may end the background at any line.
import { asinFigures } from '@/lib/engine/asin-figures'
import { readOwnEntries } from '@/lib/messages/schemas/read-own-entries'
import type { Handlers } from '@/lib/messages/serve'
import type { AsinSummary } from '@/lib/schema/figures'
import { shopParts } from '@/lib/schema/ids'
import type { Proposal } from '@/lib/schema/proposal'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { toldAlerts } from '@/lib/store/alert-store'
import { deleteEverything } from '@/lib/store/delete-everything'
import { loadAsinTable, loadShopFigures, loadSummaries } from '@/lib/store/figure-store'
import { dismissChange, dropEntry, loadWholeJournal, saveEntry } from '@/lib/store/journal-store'
import { saveMapping } from '@/lib/store/mapping-store'
import { loadOwnEntries, restoreOwnEntries } from '@/lib/store/own-entries-store'
import { saveTrouble } from '@/lib/store/page-store'
import { savePanelTarget, takePanelTarget } from '@/lib/store/panel-target-store'
import { loadSettings, saveSettings, saveTypedRating } from '@/lib/store/settings-store'
import { loadStamp } from '@/lib/store/stamp'
import {
  loadAdvice,
  loadAsinOutlook,
  loadAsinStudy,
  loadShopOutlook,
  loadShopStudy,
  loadStudiedSummaries,
  type StudiedSummaries,
} from '@/lib/store/study-store'
import { booksState } from './books-state'
import { findShop } from './find-shop'
import { hearAnswer } from './hear-answer'
import { readPage } from './read-page'
import { createLeverSayer } from './say-lever'
import { tellAlerts } from './tell-alerts'
import type { BackgroundWorld } from './world'

/** One handler a message; `serve` checks sender and payload before any of them. */
export function createHandlers(world: BackgroundWorld): Handlers {
  const { database, engine } = world
  /** Figures are out of date now; they follow by themselves, and whoever shows them is told then. */
  const recompute = () => void engine('recompute').catch(() => undefined)
  /** The journal and some settings are in no figure, only in what is studied. */
  const studyAgain = () => void engine('studyAgain').catch(() => undefined)
  return {
    answerHeard: heard => hearAnswer(world, heard),
    async bringScreenReader(_, { tab, frameId }) {
      await world.bringScreenReader(tab, frameId ?? 0)
      return null
    },
    pageRead: reading => readPage(world, reading),
    async pageTrouble(trouble) {
      const store = await database()
      await saveTrouble(store, trouble)
      // No figure changed, but a panel that is open should say so at once.
      world.tellFiguresChanged((await loadStamp(store)).revision)
      return null
    },
    async asinSummaries({ shop: of, asins }) {
      const store = await database()
      const shop = await findShop(store, of)
      if (shop === null) return { shop, summaries: [] }
      const [summaries, studied, figures, { language }] = await Promise.all([
        loadSummaries(store, shop, asins),
        loadStudiedSummaries(store, shop),
        loadShopFigures(store, shop),
        loadSettings(store),
      ])
      const said = createLeverSayer(world.language(language))
      return {
        shop,
        summaries: summaries.map(withStudied(studied)).map(one => withSentence(one, said)),
        ...(figures ? { coverage: figures.coverage } : {}),
      }
    },
    async orderSummaries(of) {
      const known = await findShop(await database(), of.shop)
      return known === null || of.orderIds.length === 0 ? [] : engine('orderSummaries', of)
    },
    async openPanel(target, sender) {
      // First of all, while the click still counts. After a wait the browser would refuse.
      const opened = world.openPanel(sender.tab)
      const windowId = sender.tab?.windowId ?? target.windowId
      const noted = database().then(store => savePanelTarget(store, { ...target, windowId }))
      await Promise.all([opened, noted.then(() => world.tellPanelTarget(target.asin))])
      return null
    },
    async stripSettings() {
      const { language, stripsInPages } = await loadSettings(await database())
      return { language, stripsInPages }
    },

    books: async () => booksState(await database()),
    shopFigures: async ({ shop }) => loadShopFigures(await database(), shop),
    async asinTable({ shop }) {
      const store = await database()
      return (await loadAsinTable(store, shop)).map(withStudied(await loadStudiedSummaries(store, shop)))
    },
    asinFigures: async ({ shop, asin }) => asinFigures(await database(), shop, asin),
    shopOutlook: async ({ shop }) => loadShopOutlook(await database(), shop),
    asinOutlook: async ({ shop, asin }) => loadAsinOutlook(await database(), shop, asin),
    shopStudy: async ({ shop }) => loadShopStudy(await database(), shop),
    asinStudy: async ({ shop, asin }) => loadAsinStudy(await database(), shop, asin),
    adviceBoard: async ({ shop }) => loadAdvice(await database(), shop),
    trace: of => engine('trace', of),
    planEntry: of => engine('planEntry', of),
    journal: async ({ shop }) => loadWholeJournal(await database(), shop),
    async saveEntry(entry) {
      await saveEntry(await database(), entry)
      studyAgain()
      return null
    },
    async dropEntry({ shop, id }) {
      await dropEntry(await database(), shop, id)
      studyAgain()
      return null
    },
    async dismissChange({ shop, change }) {
      await dismissChange(await database(), shop, change)
      return null
    },
    async saveSettings(settings) {
      const store = await database()
      const touched = await saveSettings(store, settings)
      if (touched === 'figures') recompute()
      if (touched === 'study') studyAgain()
      // Pages and panels that are open speak the language that was chosen, before anything is computed.
      world.tellFiguresChanged((await loadStamp(store)).revision)
      return null
    },
    async typeRating({ shop, asin, stars }) {
      const { marketplace } = shopParts(shop)
      await saveTypedRating(await database(), { marketplace, asin, stars, seenAt: world.now() })
      recompute()
      return null
    },
    async saveMapping(answer) {
      await saveMapping(await database(), answer)
      return null
    },
    async ownEntries() {
      const [stored, unitCosts] = await Promise.all([database().then(loadOwnEntries), engine('unitCosts')])
      return { ...stored, unitCosts }
    },
    async restoreEntries({ text }) {
      const { own, leftOut } = readOwnEntries(text)
      const store = await database()
      const restored = await restoreOwnEntries(store, own)
      recompute()
      // Pages and panels that are open speak the language of the file, before anything is computed.
      world.tellFiguresChanged((await loadStamp(store)).revision)
      return { ...restored, unitCosts: own.unitCosts, leftOut }
    },
    async startEngine() {
      await engine('ping')
      return null
    },
    async deleteEverything() {
      const store = await database()
      await deleteEverything(store)
      // The engine finds the books gone by itself; telling it only frees its memory sooner.
      void engine('forget').catch(() => undefined)
      world.tellFiguresChanged((await loadStamp(store)).revision)
      return null
    },
    takePanelTarget: async ({ windowId }) => takePanelTarget(await database(), windowId),
    async engineChanged({ revision }) {
      world.tellFiguresChanged(revision)
      await tellAlerts(world)
      return null
    },
    async seeAlerts() {
      world.alert(0, null)
      return toldAlerts(await database())
    },
  }
}

/** Strips say in one sentence why. */
function withSentence(summary: AsinSummary, say: (lever: Proposal) => string | undefined): AsinSummary {
  const leverSaid = summary.lever && say(summary.lever)
  return leverSaid ? { ...summary, leverSaid } : summary
}

/** Advice and contribution are worked out apart from the figures, and may be a little older. */
const withStudied =
  (studied: StudiedSummaries) =>
  (summary: AsinSummary): AsinSummary => {
    const { lever, contributionMinor } = studied[summary.asin] ?? {}
    if (contributionMinor === undefined) return { ...summary, lever: null }
    const clv = HORIZONS.map((days, j) => [
      days,
      { ...summary.clv[days], contributionMinor: contributionMinor[j] ?? null },
    ])
    return { ...summary, lever: lever ?? null, clv: Object.fromEntries(clv) as AsinSummary['clv'] }
  }
