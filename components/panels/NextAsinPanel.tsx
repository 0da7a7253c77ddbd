// What do buyers who entered by this product buy second? The same again, or another way into the shop.
import { Figure } from '@/components/primitives/Figure'
import { Meter } from '@/components/primitives/Meter'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { NextAsin } from '@/lib/schema/figures'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { RowsOf } from './parts/RowsOf'
import { SaveTable } from './parts/SaveTable'
import { nextSheet } from './sheets/next-sheet'

export interface NextAsinView {
  asin: Asin
  next: NextAsin[]
  /** Names of the shop's products. */
  titles: ReadonlyMap<Asin, string>
}
interface Props {
  state: PanelState<NextAsinView>
  onOpenAsin(asin: Asin): void
}
const MOST = 8

export function NextAsinPanel({ state, onOpenAsin }: Props) {
  const speak = useSpeak()
  const { say } = speak
  return (
    <Panel title={say('nextasin.title')} state={state} explain="nextasin">
      {view =>
        view.next.length === 0 ? (
          <Notice tone="quiet">{say('nextasin.none')}</Notice>
        ) : (
          <>
            <Products view={view} onOpenAsin={onOpenAsin} />
            <SaveTable of={say('nextasin.title')} sheet={() => nextSheet(speak, view)} />
          </>
        )
      }
    </Panel>
  )
}

function Products({ view, onOpenAsin }: { view: NextAsinView; onOpenAsin: Props['onOpenAsin'] }) {
  const { say } = useSpeak()
  const { asin, next, titles } = view
  return (
    <table class="plain next">
      <tbody>
        {next.slice(0, MOST).map(one => (
          <tr key={one.asin}>
            <th scope="row">
              <button type="button" class="button button-text asin-link" onClick={() => onOpenAsin(one.asin)}>
                {titles.get(one.asin) ?? one.asin}
              </button>
              {one.asin === asin && <span class="tag">{say('nextasin.same')}</span>}
            </th>
            <td class="next-bar">
              <Meter value={one.share} />
            </td>
            <td class="end">
              <Figure value={one.share} quantity={{ kind: 'share' }} n={one.buyers} length="short" />
              <RowsOf of={titles.get(one.asin) ?? one.asin} figure="next-asin" part={one.asin} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
