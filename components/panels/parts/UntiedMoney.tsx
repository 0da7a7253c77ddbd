// Money of the files that is in no order line, by kind, with how many rows it is: below the contribution, never within it.
import type { MoneyView } from '@/components/panels/money-view'
import {
  UNTIED_GROUPS,
  type UntiedGroup,
  type UntiedLine,
  untiedLines,
} from '@/components/panels/untied-lines'
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import { RowsOf } from './RowsOf'

type Props = Pick<MoneyView, 'economics' | 'currency'>

export function UntiedMoney({ economics, currency }: Props) {
  const { say } = useSpeak()
  const { untied, waterfall } = economics
  if (untied.length === 0) return null
  const { lines, sumMinor } = untiedLines(untied, currency, waterfall.adsMinor !== null)
  const own = lines.beside.length + lines['not-counted'].length
  return (
    <section class="untied">
      <h3>{say('untied.title')}</h3>
      <p class="muted small">{say('untied.means')}</p>
      {UNTIED_GROUPS.filter(group => lines[group].length > 0).map(group => (
        <Group key={group} group={group} lines={lines[group]} own={currency} />
      ))}
      {own > 1 && (
        <p class="untied-sum">
          <span>{say('untied.sum')}</span>
          <Figure value={sumMinor} quantity={{ kind: 'money', currency }} size="cell" length="short" />
        </p>
      )}
    </section>
  )
}

interface GroupProps {
  group: UntiedGroup
  lines: readonly UntiedLine[]
  /** The shop's currency: rows of another are in no log that could be opened. */
  own: string
}

function Group({ group, lines, own }: GroupProps) {
  const { say, print } = useSpeak()
  return (
    <table class={`plain untied-lines untied-${group}`}>
      <caption>{say(`untied.${group}`)}</caption>
      <tbody>
        {lines.map(({ id, kind, currency, rows, amountMinor, reasons, why }) => (
          <tr key={id}>
            <th scope="row">
              {say(`untied.kind.${kind}`)}{' '}
              <small class="muted">
                {say('untied.rows', { n: rows, count: print.count(rows) })}
                {why !== null && ` · ${say(`untied.why.${why}`)}`}
              </small>
            </th>
            <td class="end">
              <Figure value={amountMinor} quantity={{ kind: 'money', currency }} size="cell" length="short" />
            </td>
            <td class="end">
              {currency === own && why !== 'no-marketplace' && (
                <RowsOf
                  of={say(`untied.kind.${kind}`)}
                  figure="untied"
                  part={`${kind} ${reasons.join('+')}`}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
