// The head of the side panel: which shop, as of when, and the views.

import { useSpeak } from '@/components/primitives/speak'
import { Tabs } from '@/components/primitives/Tabs'
import { type Dashboard, VIEWS } from '@/components/state/create-dashboard'
import type { ShopState } from '@/lib/messages/protocol'
import { LOCAL_ACCOUNT, type ShopKey } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'

export function Header({ dashboard }: { dashboard: Dashboard }) {
  const { say, print } = useSpeak()
  const books = dashboard.books.value
  const shop = dashboard.shop.value
  const questions = dashboard.imports.questions.value.length
  return (
    <header class="app-head">
      <div class="app-line">
        <svg class="mark" viewBox="0 0 24 24" width="22" height="22" role="img" aria-label={say('app.name')}>
          <path d="M19.1 15.6A8 8 0 1 1 17.7 6.4" />
          <circle cx="19" cy="8.4" r="2.6" />
        </svg>
        <ShopChooser dashboard={dashboard} />
        <span class="muted as-of">
          {books.kind === 'ready' && books.view.computing
            ? say('app.computing')
            : shop?.asOf && say('app.as-of', { day: print.day(shop.asOf) })}
        </span>
      </div>
      <Tabs
        label={say('app.views')}
        tabs={VIEWS.map(id => ({
          id,
          text: say(`view.${id}`),
          mark: id === 'files' && questions > 0 ? String(questions) : null,
        }))}
        chosen={dashboard.view.value}
        onChoose={dashboard.show}
      />
    </header>
  )
}

function ShopChooser({ dashboard }: { dashboard: Dashboard }) {
  const { say } = useSpeak()
  const books = dashboard.books.value
  const shop = dashboard.shop.value
  const shops = books.kind === 'ready' ? books.view.shops : []
  if (shop === null) return <strong class="shop-name">{say('app.name')}</strong>
  const accounts = new Set(shops.map(one => one.account)).size
  const name = (one: ShopState) =>
    nameOf(one) + (accounts > 1 ? ` · ${accountOf(one, say('app.local-account'))}` : '')
  if (shops.length === 1) return <strong class="shop-name">{name(shop)}</strong>
  return (
    <select
      class="field shop-chooser"
      aria-label={say('app.shop')}
      value={shop.shop}
      onChange={event => dashboard.chooseShop(event.currentTarget.value as ShopKey)}
    >
      {shops.map(one => (
        <option key={one.shop} value={one.shop}>
          {name(one)}
        </option>
      ))}
    </select>
  )
}

/** "Amazon.de · EUR". */
const nameOf = ({ marketplace, currency }: ShopState): string =>
  `${marketplaceById(marketplace)?.salesChannel ?? marketplace} · ${currency}`

/** The account's last characters tell two accounts of one marketplace apart. */
const accountOf = ({ account }: ShopState, local: string): string =>
  account === LOCAL_ACCOUNT ? local : `…${account.slice(-4)}`
