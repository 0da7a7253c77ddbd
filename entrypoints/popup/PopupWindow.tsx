// The popup as a whole: the product of the page at hand, a search among all, and the way to the side panel.
import type { ReadonlySignal } from '@preact/signals'
import { useMemo, useState } from 'preact/hooks'
import { PopupPanel, type PopupView } from '@/components/panels/PopupPanel'
import { RowsContext } from '@/components/panels/rows-context'
import { createSpeak } from '@/components/primitives/create-speak'
import { Notice } from '@/components/primitives/Notice'
import { SearchField } from '@/components/primitives/SearchField'
import { SpeakContext, useSpeak } from '@/components/primitives/speak'
import type { Popup } from '@/components/state/create-popup'
import type { Spoken } from '@/components/state/follow-language'
import { localeOf } from '@/components/state/spoken-language'
import type { PanelTarget } from '@/lib/schema/figure-rows'

interface Props {
  popup: Popup
  spoken: ReadonlySignal<Spoken | null>
  onOpenPanel(at: PanelTarget): Promise<void>
}
const MOST_FOUND = 6

export function PopupWindow({ spoken, ...props }: Props) {
  // Nothing can be said before the words are here: a few milliseconds.
  return spoken.value === null ? null : <Window {...props} spoken={spoken.value} />
}

function Window({ popup, spoken, onOpenPanel }: Omit<Props, 'spoken'> & { spoken: Spoken }) {
  const locale = localeOf(popup.shop.value)
  const { language, words } = spoken
  const asin = popup.chosen.value?.asin ?? null
  const speak = useMemo(() => createSpeak(words, language, locale), [words, language, locale])
  return (
    <SpeakContext value={speak}>
      <div class="popup" lang={language}>
        <Search popup={popup} />
        <RowsContext
          value={({ figure, horizonDays }) => void onOpenPanel({ asin, rows: { figure, horizonDays } })}
        >
          <Product popup={popup} />
        </RowsContext>
        <button
          type="button"
          class="button button-primary popup-open"
          onClick={() => void onOpenPanel({ asin })}
        >
          {speak.say('popup.open')}
        </button>
      </div>
    </SpeakContext>
  )
}

function Search({ popup }: { popup: Popup }) {
  const { say } = useSpeak()
  const [text, setText] = useState('')
  const table = popup.table.value
  if (table.kind !== 'ready' || table.view.length === 0) return null
  const wanted = text.trim().toLowerCase()
  const found =
    wanted === '' ? [] : table.view.filter(row => `${row.asin} ${row.title}`.toLowerCase().includes(wanted))
  return (
    <div class="popup-search">
      <SearchField label={say('asins.search')} value={text} onSearch={setText} />
      {wanted !== '' && found.length === 0 && <p class="muted">{say('asins.not-found', { text })}</p>}
      {found.length > 0 && (
        <ul class="popup-found">
          {found.slice(0, MOST_FOUND).map(row => (
            <li key={row.asin}>
              <button
                type="button"
                class="asin-cell"
                onClick={() => {
                  popup.choose(row.asin)
                  setText('')
                }}
              >
                <span>{row.title ?? say('asins.no-title')}</span>
                <small>{row.asin}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Product({ popup }: { popup: Popup }) {
  const { say } = useSpeak()
  const table = popup.table.value
  const chosen = popup.chosen.value
  const figures = popup.figures.value
  if (table.kind !== 'ready') return <PopupPanel state={table} />
  if (chosen === null) return <Notice tone="quiet">{say('popup.choose')}</Notice>
  const view: PopupView = {
    summary: chosen,
    coverage: figures.kind === 'ready' ? figures.view.coverage : null,
    buyers: figures.kind === 'ready' ? figures.view.totals.buyers : 0,
  }
  return (
    <>
      {popup.fromPage.value && <p class="muted popup-here">{say('popup.here')}</p>}
      <PopupPanel state={{ kind: 'ready', view }} />
    </>
  )
}
