// What a buyer who entered by this product is worth, at the length the row has room for: the width of the strip decides what is shown,
// the value and the baseline always, then the repeat rate, the reorder window, the first lever.
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import { CHECK_IDS } from '@/lib/schema/baseline'
import type { AsinSummary } from '@/lib/schema/figures'
import { asinLabel, windowOf } from './asin-label'
import { Lamp } from './Lamp'
import { Mark } from './Mark'

interface Props {
  summary: AsinSummary
  onOpen(): void
}

export function AsinStrip({ summary, onOpen }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const share = summary.repeatRate[90]
  const window = windowOf(summary)
  return (
    <button type="button" class="strip" aria-label={asinLabel(speak, summary)} onClick={onOpen}>
      <span class="pill">
        <Mark again />
        <Value summary={summary} />
        {share.value !== null && (
          <span class="part part-repeat">
            <b>{printQuantity(speak, share.value, { kind: 'share' }, 'short')}</b>
            <small>
              {say('strip.repeat')}, {say('strip.n', { count: print.count(share.n) })}
            </small>
          </span>
        )}
        {window !== null && (
          <span class="part part-window">
            <b>{say('strip.window', { from: window.from, to: window.to })}</b>
            <small>{say('strip.reorder')}</small>
          </span>
        )}
        <span class="lights">
          {CHECK_IDS.map(id => (
            <Lamp key={id} state={summary.baseline.checks[id].state} letter={say(`baseline.letter.${id}`)} />
          ))}
        </span>
        <span class="verdict">
          <Lamp state={summary.baseline.state} />
        </span>
        {summary.lever !== null && <span class="part part-lever">{say(`lever.${summary.lever.lever}`)}</span>}
      </span>
    </button>
  )
}

function Value({ summary }: { summary: AsinSummary }) {
  const speak = useSpeak()
  const { revenueMinor } = summary.clv[90]
  if (revenueMinor === null)
    return (
      <span class="part">
        <small>
          {speak.say('strip.buyers', {
            n: summary.entryBuyers,
            count: speak.print.count(summary.entryBuyers),
          })}
        </small>
        <small class="part-early">{speak.say('strip.early')}</small>
      </span>
    )
  return (
    <span class="part">
      <b>{printQuantity(speak, revenueMinor, { kind: 'money', currency: summary.currency })}</b>
      <small class="part-unit">{speak.say('strip.clv')}</small>
    </span>
  )
}
