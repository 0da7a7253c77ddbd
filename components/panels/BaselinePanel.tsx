// Does the ground hold? Rating, stock, returns and cancellations with value, threshold and source; a rating can be typed in.
import { Figure } from '@/components/primitives/Figure'
import { Light } from '@/components/primitives/Light'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { type Baseline, type BaselineCheck, CHECK_IDS, type CheckId } from '@/lib/schema/baseline'
import type { PanelState } from '@/lib/schema/panel-state'
import { CHECK_QUANTITY } from './parts/BaselineLights'
import { RatingField } from './parts/RatingField'

interface Props {
  state: PanelState<Baseline>
  /** Stars the seller states, or null to take them back. */
  onTypeRating(stars: number | null): void
}
const TONE = { green: 'good', red: 'bad', unknown: 'quiet' } as const

export function BaselinePanel({ state, onTypeRating }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('baseline.title')} state={state} explain="baseline">
      {baseline => (
        <>
          <Notice tone={TONE[baseline.state]}>{say(`baseline.verdict.${baseline.state}`)}</Notice>
          <ul class="checks">
            {CHECK_IDS.map(id => (
              <Check key={id} id={id} check={baseline.checks[id]} />
            ))}
          </ul>
          <RatingField typed={baseline.checks.rating.why === 'rating-typed'} onTypeRating={onTypeRating} />
        </>
      )}
    </Panel>
  )
}

function Check({ id, check }: { id: CheckId; check: BaselineCheck }) {
  const { say, sayKnown, print } = useSpeak()
  const quantity = CHECK_QUANTITY[id]
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
          </span>
        </div>
        <p class="muted">
          {check.threshold !== null && (
            <>
              {say(`baseline.threshold.${id}`)}{' '}
              <Figure value={check.threshold} quantity={quantity} size="cell" /> ·{' '}
            </>
          )}
          {check.asOf !== null && `${print.date(check.asOf)} · `}
          {sayKnown(check.why, 'baseline.why.other')}
        </p>
      </div>
    </li>
  )
}
