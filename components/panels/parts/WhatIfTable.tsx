// What the levers do, by horizon: contribution per buyer, break-even ACoS and highest click price, with today's under each.
import {
  type WhatIfLevers,
  type WhatIfOutcome,
  type WhatIfView,
  whatIfAt,
} from '@/components/panels/what-if-view'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import { VALUE_HORIZONS, type ValueHorizon } from '@/lib/schema/outlook'

interface Props {
  view: WhatIfView
  today: WhatIfLevers
  levers: WhatIfLevers
}

export function WhatIfTable(props: Props) {
  const { say } = useSpeak()
  return (
    <table class="plain money-table what-if">
      <thead>
        <tr>
          <th scope="col">{say('names.age')}</th>
          <th scope="col" class="end">
            {say('whatif.contribution')}
          </th>
          <th scope="col" class="end">
            {say('whatif.acos')}
          </th>
          <th scope="col" class="end">
            {say('bids.cpc')}
          </th>
        </tr>
      </thead>
      <tbody>
        {VALUE_HORIZONS.map(horizon => (
          <Row key={horizon} horizon={horizon} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ horizon, view, today, levers }: Props & { horizon: ValueHorizon }) {
  const { say } = useSpeak()
  const at = whatIfAt(view, horizon, today, levers)
  const cell = (of: keyof WhatIfOutcome, quantity: Quantity, missing: string) => (
    <td class="end">
      <FromTo
        from={at?.today[of] ?? null}
        to={at?.picked[of] ?? null}
        quantity={quantity}
        missing={say(missing)}
      />
    </td>
  )
  const money: Quantity = { kind: 'money', currency: view.currency }
  return (
    <tr>
      <th scope="row">
        {say('unit.days', { n: horizon, days: horizon })}
        {at?.forecast && <small class="muted">{say('whatif.forecast')}</small>}
      </th>
      {cell('contributionMinor', money, 'missing.ripe')}
      {cell('breakEvenAcos', { kind: 'share' }, 'missing.ripe')}
      {cell('maxCpcMinor', money, at === null ? 'missing.ripe' : 'whatif.no-traffic')}
    </tr>
  )
}

interface FromToProps {
  from: number | null
  to: number | null
  quantity: Quantity
  missing: string
}

/** The value after the change, with today's under it once they part. */
function FromTo({ from, to, quantity, missing }: FromToProps) {
  const { say } = useSpeak()
  const turn = from === null || to === null || from === to ? '' : to > from ? 'good' : 'bad'
  return (
    <>
      <span class={turn}>
        <Figure value={to} quantity={quantity} size="cell" missing={missing} />
      </span>
      {turn !== '' && (
        <span class="what-if-today">
          {say('whatif.today')} <Figure value={from} quantity={quantity} size="cell" />
        </span>
      )}
    </>
  )
}
