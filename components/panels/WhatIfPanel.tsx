// What if price, margin, fees or discounts were different? Sliders, and what they do to contribution, break-even and bids.
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { type Speak, useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { MoneyLine } from './parts/MoneyLine'
import { Slider } from './parts/Slider'
import { WhatIfTable } from './parts/WhatIfTable'
import { leversToday, type WhatIfLevers, type WhatIfView } from './what-if-view'

export function WhatIfPanel({ state }: { state: PanelState<WhatIfView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('whatif.title')}
      state={state}
      explain="whatif"
      footer={view => <MoneyLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body(view: WhatIfView) {
  const { say } = useSpeak()
  const { economics, subscribedShare } = view
  const today = leversToday(economics, subscribedShare)
  if (today === null) return <Notice tone="quiet">{say(whyNot(view))}</Notice>
  // Figures that come anew start the sliders anew.
  return <Sliders key={JSON.stringify(today)} view={view} today={today} />
}

const whyNot = ({ economics: { missing } }: WhatIfView): string =>
  missing.includes('no-costs')
    ? 'money.missing.no-costs'
    : missing.includes('some-costs-missing')
      ? 'money.missing.some-costs-missing'
      : 'money.missing.other'

interface LeverRange {
  id: keyof WhatIfLevers
  min: number
  max: number
  step: number
}
const LEVERS: readonly LeverRange[] = [
  { id: 'priceFactor', min: 0.7, max: 1.3, step: 0.01 },
  { id: 'grossMarginShare', min: 0, max: 0.95, step: 0.01 },
  { id: 'feeShare', min: 0, max: 0.6, step: 0.01 },
  { id: 'subscribedShare', min: 0, max: 1, step: 0.01 },
  { id: 'subscribeDiscount', min: 0, max: 0.2, step: 0.01 },
  { id: 'couponShare', min: 0, max: 1, step: 0.01 },
  { id: 'couponDiscount', min: 0, max: 0.5, step: 0.01 },
]

function Sliders({ view, today }: { view: WhatIfView; today: WhatIfLevers }) {
  const speak = useSpeak()
  const { say } = speak
  const [levers, setLevers] = useState(today)
  const moved = LEVERS.some(({ id }) => levers[id] !== today[id])
  return (
    <>
      <div class="sliders">
        {LEVERS.map(({ id, ...range }) => (
          <Slider
            key={id}
            label={say(`whatif.${id}`)}
            shown={shown(speak, id, levers[id])}
            value={levers[id]}
            {...range}
            onChange={value => setLevers({ ...levers, [id]: value })}
          />
        ))}
      </div>
      <button type="button" class="button" disabled={!moved} onClick={() => setLevers(today)}>
        {say('whatif.reset')}
      </button>
      <WhatIfTable view={view} today={today} levers={levers} />
      <p class="muted small">{say('whatif.assumes')}</p>
    </>
  )
}

function shown({ say, print }: Speak, id: keyof WhatIfLevers, value: number): string {
  if (id !== 'priceFactor') return print.share(value, 'short')
  const change = Math.round(100 * (value - 1))
  if (change === 0) return say('whatif.as-today')
  return `${change > 0 ? '+' : '−'}${print.share(Math.abs(change) / 100, 'short')}`
}
