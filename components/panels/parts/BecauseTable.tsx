// The figures a proposal rests on: each with its n, and the line it was held against.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Evidence } from '@/lib/schema/proposal'
import { printedAs } from './ArithmeticText'

export function BecauseTable({ because, currency }: { because: readonly Evidence[]; currency: string }) {
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
              )}
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
