// The gate before any advice: four checks with value, line and whose line it is, source, age and n; what is about to break it;
// and where a seller sets other lines.
import { Figure } from '@/components/primitives/Figure'
import { Light } from '@/components/primitives/Light'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { AsinAdvice, GateWarning } from '@/lib/schema/advice'
import { type BaselineCheck, CHECK_IDS, type CheckId, type ThresholdFrom } from '@/lib/schema/baseline'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'
import { CHECK_QUANTITY } from './parts/BaselineLights'
import { RatingField } from './parts/RatingField'
import { RowsOf } from './parts/RowsOf'
import { ThresholdEditor } from './parts/ThresholdEditor'
import { WarningText } from './parts/WarningText'
import { originOf, type ThresholdChange, type ThresholdRules } from './threshold-rules'

export interface GateView {
  advice: Pick<AsinAdvice, 'asin' | 'asOf' | 'gate' | 'warnings'>
  /** Amazon's product group as the fee preview names it; null = not known. */
  group: string | null
  rules: ThresholdRules
}
export interface GateProps {
  state: PanelState<GateView>
  onThresholds(change: ThresholdChange): void
  /** Stars the seller states, or null to take them back. */
  onTypeRating(stars: number | null): void
}
/** What each light rests on: readings of pages and reports, or the orders. */
const ROWS_OF = {
  rating: 'rating',
  stockDays: 'stock-days',
  returnRate: 'return-rate',
  cancellationRate: 'cancellation-rate',
} as const
const TONE = { green: 'good', red: 'bad', unknown: 'quiet' } as const

export function GatePanel({ state, onThresholds, onTypeRating }: GateProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('gates.title')} state={state} explain="gates">
      {({ advice, group, rules }) => {
        const { asin, asOf, gate, warnings } = advice
        const of = { asin, group }
        return (
          <>
            <Notice tone={TONE[gate.state]}>{say(`baseline.verdict.${gate.state}`)}</Notice>
            {warnings.length > 0 && <Warnings warnings={warnings} />}
            <ul class="checks">
              {CHECK_IDS.map(id => (
                <Check
                  key={id}
                  id={id}
                  check={gate.checks[id]}
                  origin={gate.checks[id].thresholdFrom ?? originOf(rules, of, id)}
                  asOf={asOf}
                />
              ))}
            </ul>
            <RatingField typed={gate.checks.rating.why === 'rating-typed'} onTypeRating={onTypeRating} />
            <div class="divided">
              <ThresholdEditor rules={rules} of={of} onThresholds={onThresholds} />
            </div>
          </>
        )
      }}
    </Panel>
  )
}

function Warnings({ warnings }: { warnings: GateWarning[] }) {
  const { say } = useSpeak()
  return (
    <div class="gate-warnings">
      <Notice tone="warn" title={say('gates.warnings', { n: warnings.length })}>
        <ul class="dots">
          {warnings.map(one => (
            <li key={`${one.check} ${one.sentence}`}>
              <WarningText warning={one} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  )
}

interface CheckProps {
  id: CheckId
  check: BaselineCheck
  origin: ThresholdFrom
  asOf: IsoDate
}
function Check({ id, check, origin, asOf }: CheckProps) {
  const { say, sayKnown, print } = useSpeak()
  const quantity = CHECK_QUANTITY[id]
  const missing = `find.${check.why}`
  return (
    <li class="check">
      <Light
        state={check.state}
        letter={say(`baseline.letter.${id}`)}
        label={say(`baseline.state.${check.state}`)}
      />
      <div>
        <div class="check-line">
          <span>{say(`baseline.${id}`)}</span>
          <span class="end">
            <Figure value={check.value} quantity={quantity} n={check.n} />
            <RowsOf of={say(`baseline.${id}`)} figure={ROWS_OF[id]} />
          </span>
        </div>
        <p class="muted">
          {check.threshold !== null && (
            <>
              {say(`baseline.threshold.${id}`)}{' '}
              <Figure value={check.threshold} quantity={quantity} size="cell" /> (
              {say(origin === 'default' ? `gates.default.${id}` : `gates.origin.${origin}`)})
            </>
          )}
          {id === 'stockDays' && check.value90 !== undefined && check.value90 !== null && (
            <> · {say('gates.cover90', { n: check.value90, days: print.decimal(check.value90) })}</>
          )}
        </p>
        <p class="muted">
          {check.value === null
            ? sayKnown(missing, 'baseline.why.other')
            : sayKnown(check.why, 'baseline.why.other')}{' '}
          <Age read={check.asOf} asOf={asOf} />
        </p>
      </div>
    </li>
  )
}

function Age({ read, asOf }: { read: number | null; asOf: IsoDate }) {
  const { say, print } = useSpeak()
  if (read === null) return null
  const days = Math.max(0, epochDay(asOf) - Math.floor(read / 86_400))
  const day = print.date(read)
  return <>{days === 0 ? say('gates.read', { day }) : say('gates.read-ago', { n: days, day })}</>
}
