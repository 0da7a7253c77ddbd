// Scenes of whole pages: every view of the side panel, and the popup, over the invented source.
import { signal } from '@preact/signals'
import { createDashboard, type View } from '@/components/state/create-dashboard'
import { createPopup } from '@/components/state/create-popup'
import { SIDES, type Sided, type SideOf } from '@/components/state/sides'
import { PopupWindow } from '@/entrypoints/popup/PopupWindow'
import { SidePanel } from '@/entrypoints/sidepanel/SidePanel'
import type { BooksState, PageAtHand } from '@/lib/messages/protocol'
import type { Asin } from '@/lib/schema/ids'
import { panelWords } from '@/tests/gallery/both-languages'
import { EXPERIMENTS } from '@/tests/gallery/invented-journal'
import { createInventedSource, emptyBooks, invented, SHOP_US } from '@/tests/gallery/invented-source'
import { studied } from '@/tests/gallery/invented-study'
import type { Scene } from '@/tests/gallery/scene'

type Language = 'en' | 'fr'
const spoken = (language: Language) => signal({ language, words: panelWords })
const speaking = (language: Language, margin: number | null = null): BooksState => {
  const books = invented()
  return { ...books, settings: { ...books.settings, language, grossMarginShare: margin } }
}

function side(
  name: string,
  books: (language: Language) => BooksState,
  view: View,
  asin: Asin | null = null,
): Scene {
  return {
    name: `SidePanel/${name}`,
    kind: 'page',
    draw(language) {
      const dashboard = createDashboard(createInventedSource(books(language)))
      void dashboard.open().then(() => (asin ? dashboard.showAsin(asin) : dashboard.show(view)))
      return <SidePanel dashboard={dashboard} spoken={spoken(language)} onCopy={() => Promise.resolve()} />
    },
  }
}

/** A side of a view, over a shop that has been studied. */
const sideOf = <V extends Sided>(of: V, open: SideOf<V>): Scene => ({
  name: `SidePanel/${of}-${open}`,
  kind: 'page',
  draw(language) {
    const dashboard = createDashboard(studied(createInventedSource(speaking(language))))
    void dashboard.open().then(() => {
      if (of === 'product') dashboard.showAsin('B000TEST01' as Asin)
      dashboard.showSide(of, open)
    })
    return <SidePanel dashboard={dashboard} spoken={spoken(language)} onCopy={() => Promise.resolve()} />
  },
})

/** The cohorts of those who entered by one product, over a shop that has been studied. */
const entryCohorts: Scene = {
  name: 'SidePanel/cohorts-product',
  kind: 'page',
  draw(language) {
    const source = studied(createInventedSource(speaking(language)))
    source.journal = () =>
      Promise.resolve({
        ok: true,
        value: { entries: EXPERIMENTS.map(({ entry }) => entry), dismissed: [], study: 'made' },
      })
    const dashboard = createDashboard(source)
    void dashboard.open().then(() => {
      dashboard.show('cohorts')
      dashboard.studies.chooseEntry(SHOP_US, 'B000TEST01' as Asin)
    })
    return <SidePanel dashboard={dashboard} spoken={spoken(language)} onCopy={() => Promise.resolve()} />
  },
}

function small(name: string, books: (language: Language) => BooksState, atHand: PageAtHand | null): Scene {
  return {
    name: `Popup/${name}`,
    kind: 'popup',
    draw(language) {
      const popup = createPopup(createInventedSource(books(language), atHand))
      void popup.open()
      return <PopupWindow popup={popup} spoken={spoken(language)} onOpenPanel={() => Promise.resolve()} />
    },
  }
}

export const pageScenes: Scene[] = [
  side('first-run', emptyBooks, 'overview'),
  side('overview', language => speaking(language), 'overview'),
  side('cohorts', language => speaking(language), 'cohorts'),
  entryCohorts,
  side('products', language => speaking(language), 'asins'),
  side('product', language => speaking(language, 0.32), 'asins', 'B000TEST01' as Asin),
  side('product-red', language => speaking(language), 'asins', 'B000TEST02' as Asin),
  ...SIDES.money.map(open => sideOf('money', open)),
  ...SIDES.levers.map(open => sideOf('levers', open)),
  ...SIDES.product.map(open => sideOf('product', open)),
  side('data', language => speaking(language), 'files'),
  small('product', language => speaking(language), { shop: null, asins: ['B000TEST01' as Asin] }),
  small('red', language => speaking(language), { shop: null, asins: ['B000TEST02' as Asin] }),
  small('search', language => speaking(language), null),
  small('first-run', emptyBooks, null),
]
