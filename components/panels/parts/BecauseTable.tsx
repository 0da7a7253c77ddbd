// The figures a proposal rests on: each with its n, and the line it was held against.

import { evidenceRows } from '@/components/panels/evidence-rows'
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Asin } from '@/lib/schema/ids'
import type { Evidence } from '@/lib/schema/proposal'
import { printedAs } from './ArithmeticText'
import { RowsOf } from './RowsOf'

interface Props {
  because: readonly Evidence[]
  currency: string
  asin?: Asin
  /** The other product the advice speaks of. */
  next?: string | null
}

export function BecauseTable({ because, currency, asin, next = null }: Props) {
  const { say, sayKnown } = useSpeak()
  return (
    <table class="plain">
      <thead class="unseen">
        <tr>
          <th scope="col">{say('plan.figure')}</th>
          <th scope="col">{say('plan.value')}</th>
          <th scope="col">{say('plan.line')}</th>
        </tr>
      </thead>
      <tbody>
        {because.map(({ figure, value, unit, threshold, n, said }) => (
          <tr key={figure}>
            <th scope="row">{sayKnown(figure, 'figure.unknown')}</th>
            <td class="end">
              {said === undefined ? (
                <Figure value={value} quantity={printedAs(unit, currency)} n={n} />
              ) : (
                sayKnown(said, 'figure.unknown')
              )}{' '}
              <Rows
                of={sayKnown(figure, 'figure.unknown')}
                asked={evidenceRows(figure, asin ?? null, next)}
              />
            </td>
            <td class="end muted">
              {threshold !== null && (
                <>
                  {say('lever.against')}{' '}
                  <Figure value={threshold} quantity={printedAs(unit, currency)} size="cell" />
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Rows({ of, asked }: { of: string; asked: ReturnType<typeof evidenceRows> }) {
  if (asked === null) return null
  const { horizonDays, ...rest } = asked
  return <RowsOf of={of} days={horizonDays} {...rest} />
}
