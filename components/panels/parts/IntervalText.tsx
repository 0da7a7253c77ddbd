// The reorder interval in words and figures: median, middle half, window, and of how many reorders.
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Interval } from '@/lib/schema/figures'

export function IntervalText({ interval }: { interval: Interval }) {
  const { say, print } = useSpeak()
  const { from, to, share } = interval.window
  return (
    <dl class="facts">
      <div>
        <dt>{say('interval.window')}</dt>
        <dd>
          <span class="figure figure-large">
            <span class="figure-value">{say('interval.window-days', { from, to })}</span>
            <span class="figure-sure">
              {say('interval.window-share', { share: print.share(share, 'short') })}
            </span>
          </span>
        </dd>
      </div>
      <div>
        <dt>{say('interval.median')}</dt>
        <dd>
          <Figure value={interval.median} quantity={{ kind: 'days' }} size="large" n={interval.n} />
        </dd>
      </div>
      <div>
        <dt>{say('interval.middle')}</dt>
        <dd>
          <span class="figure figure-large">
            <span class="figure-value">
              {say('interval.middle-days', {
                from: print.decimal(interval.q1),
                to: print.decimal(interval.q3),
              })}
            </span>
          </span>
        </dd>
      </div>
    </dl>
  )
}
