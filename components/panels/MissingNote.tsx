// What a page of money lacks, once, with the way to where it is mended: costs that were never typed in, files that never came.
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'
import type { Economics, MissingMoney } from '@/lib/schema/economics'
import type { PanelState } from '@/lib/schema/panel-state'

/** Where it is mended: among the unit costs, or among the files. */
export type Remedy = 'costs' | 'files'

interface Props {
  state: PanelState<{ economics: Pick<Economics, 'missing'> }>
  /** What this page needs. */
  needs: readonly MissingMoney[]
  onRemedy(remedy: Remedy): void
}

/** What only more buyers and more time can mend has no way to it. */
const REMEDY: Partial<Record<MissingMoney, Remedy>> = {
  'no-costs': 'costs',
  'some-costs-missing': 'costs',
  'no-ads-file': 'files',
  'no-traffic': 'files',
}

export function MissingNote({ state, needs, onRemedy }: Props) {
  const { say } = useSpeak()
  const missing =
    state.kind === 'ready' ? state.view.economics.missing.filter(one => needs.includes(one)) : []
  const mended = missing.flatMap(one => (REMEDY[one] ? [{ one, remedy: REMEDY[one] }] : []))
  if (mended.length === 0) return null
  return (
    <Notice tone="warn">
      <ul class="missing-money">
        {mended.map(({ one, remedy }) => (
          <li key={one}>
            {say(`money.missing.${one}`)}{' '}
            <button type="button" class="button button-text" onClick={() => onRemedy(remedy)}>
              {say(`money.remedy.${remedy}`)}
            </button>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
