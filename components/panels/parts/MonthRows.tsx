// One month on both sides, and opened under it the reasons for the difference with their counts.
import { Fragment } from 'preact'
import { gapOf, isOff } from '@/components/panels/agreement'
import type { Comparison } from '@/components/panels/comparisons'
import { signed } from '@/components/panels/verdict-text'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { DifferenceCause, ReconciledMonth } from '@/lib/schema/reconciliation'
import { RowsButton } from './RowsButton'

interface Props {
  month: ReconciledMonth
  comparison: Comparison
  currency: string
  open: boolean
  onOpen(): void
  onTraceMonth(month: string): void
}

export function MonthRows({ month, comparison, currency, open, onOpen, onTraceMonth }: Props) {
  const { say, print } = useSpeak()
  const { ours, theirs } = month[comparison]
  const gap = gapOf(month[comparison])
  const share = (of: number): string => signed(of, print.share(Math.abs(of)))
  const quantity: Quantity =
    comparison === 'sales' || comparison === 'booked' ? { kind: 'money', currency } : { kind: 'count' }
  const name = print.month(month.month)
  return (
    <Fragment>
      <tr class={open ? 'recon-open' : ''}>
        <th scope="row">
          <button type="button" class="button button-text recon-toggle" aria-expanded={open} onClick={onOpen}>
            <span aria-hidden="true">{open ? '▾' : '▸'}</span> {name}
          </button>
          {!month.complete && <span class="tag">{say('recon.running')}</span>}
        </th>
        <td class="end">
          <Figure
            value={ours}
            quantity={quantity}
            size="cell"
            length="short"
            missing={say(comparison === 'refundedUnits' ? 'recon.no-returns' : 'recon.no-ours')}
          />
        </td>
        <td class="end">
          <Figure
            value={theirs}
            quantity={quantity}
            size="cell"
            length="short"
            missing={say(comparison === 'booked' ? 'recon.no-booked' : 'recon.no-theirs')}
          />
        </td>
        <td class="end">
          {gap === null ? (
            <Figure value={null} quantity={{ kind: 'share' }} size="cell" />
          ) : (
            <span class={isOff(month[comparison]) ? 'warn' : ''}>
              {share(gap.apart)}
              {gap.left !== null && (
                <small class="recon-left muted">{say('recon.left', { left: share(gap.left) })}</small>
              )}
            </span>
          )}
        </td>
      </tr>
      {open && (
        <tr class="recon-reasons">
          <td colSpan={4}>
            <Reasons
              reasons={comparison === 'booked' ? month.bookedReasons : month.reasons}
              lede={say(comparison === 'booked' ? 'recon.booked-lede' : 'recon.reasons-lede')}
              currency={currency}
            />
            <RowsButton
              of={say('recon.of-month', { month: name })}
              onPress={() => onTraceMonth(month.month)}
            />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

interface ReasonsProps {
  reasons: readonly DifferenceCause[]
  lede: string
  currency: string
}
function Reasons({ reasons, lede, currency }: ReasonsProps) {
  const { say, print } = useSpeak()
  if (reasons.length === 0) return <p class="muted">{say('recon.no-reasons')}</p>
  return (
    <>
      <p class="muted small">{lede}</p>
      <ul class="reason-list">
        {reasons.map(({ reason, count, amountMinor }) => (
          <li key={reason}>
            <span>{say(`recon.reason.${reason}`, { n: count, count: print.count(count) })}</span>
            <span class="end">
              {amountMinor === null ? (
                <span class="muted">{say('recon.amount-unknown')}</span>
              ) : (
                print.money(amountMinor, currency, 'short')
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
