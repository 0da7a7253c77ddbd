// Advice on screen: the board sorts, filters and opens; a lever page works its arithmetic out anew and writes to the journal;
// the gate says whose line holds; killers are priced; the routine is ticked off; the settings are kept.
import { describe, expect, it } from 'vitest'
import { AlertsSetting } from '@/components/panels/AlertsSetting'
import { EventsSetting } from '@/components/panels/EventsSetting'
import { GatePanel } from '@/components/panels/GatePanel'
import { KillersPanel } from '@/components/panels/KillersPanel'
import { LeadTimeSetting } from '@/components/panels/LeadTimeSetting'
import { LeverBoardPanel } from '@/components/panels/LeverBoardPanel'
import { LeverPagePanel, type PulledLever } from '@/components/panels/LeverPagePanel'
import { RoutinePanel } from '@/components/panels/RoutinePanel'
import type { ThresholdChange } from '@/components/panels/threshold-rules'
import type { Proposal } from '@/lib/schema/proposal'
import { DEFAULT_SETTINGS, type Settings } from '@/lib/schema/settings'
import { type Stage, stage } from '@/tests/components/support/stage'
import { AS_OF, advice, BUFFER, KILLERS, MEND, ROUTINE, SUBSCRIBE } from '@/tests/gallery/invented-advice'
import { asinFigures } from '@/tests/gallery/invented-figures'

const nothing = () => {}
const submit = (on: Stage, at = 0) => on.send('form', 'submit', at)

describe('board', () => {
  const drawn = () => {
    const opened: string[] = []
    const rows = [2, 3, 0, 1].map(nth => ({ advice: advice(nth), title: asinFigures(nth).title }))
    const on = stage(
      <LeverBoardPanel
        state={{ kind: 'ready', view: { rows, currency: 'USD', asOf: AS_OF } }}
        onOpen={asin => opened.push(asin)}
      />,
    )
    return { on, opened, order: () => on.all('.asin-link').map(one => one.textContent?.split(',')[0]) }
  }

  it('ranks by what is expected a month; what has no figure follows, what has no lever comes last', () => {
    const { on, order } = drawn()
    expect(order()).toEqual([
      'Sencha loose leaf tea',
      'Earl Grey',
      'Beeswax pillar candle',
      'Cast iron teapot with infuser',
    ])
    expect(on.text()).toContain('Expected a month: $842$520–$1,175')
    expect(on.text()).toContain('Mar 2, 2026')
    expect(on.text()).not.toContain('2026-03-02')
    // To mend has no size, and a row says so by saying nothing.
    expect(on.text()).not.toContain('No evidence')
    expect(on.text()).toContain('Not enough buyers yet to advise')
  })

  it('shows one lever alone, wherever it stands among the proposals', async () => {
    const { on, order } = drawn()
    await on.choose('select', 'subscribe-save')
    expect(order()).toEqual(['Earl Grey', 'Sencha loose leaf tea'])
    expect(on.text()).toContain('buyers reorder about every 31 days')
  })

  it('sorts the worst gate first, and opens a product', async () => {
    const { on, opened, order } = drawn()
    await on.choose('label:nth-child(2) select', 'gate')
    expect(order()[0]).toBe('Beeswax pillar candle')
    await on.press('Beeswax pillar candle, set of three')
    expect(opened).toEqual(['B000TEST02'])
  })
})

describe('lever page', () => {
  const drawn = (proposal: Proposal) => {
    const pulled: PulledLever[] = []
    const { asin, title } = asinFigures(0)
    const view = { asin, title, proposal, currency: 'USD', today: AS_OF, asOf: AS_OF }
    const on = stage(<LeverPagePanel state={{ kind: 'ready', view }} onJournal={one => pulled.push(one)} />)
    return { on, pulled }
  }

  it('says what it may bring, what it costs, when it pays, and that nothing supports a size', () => {
    const text = drawn(SUBSCRIBE).on.text()
    expect(text).toContain('Expected a month–No evidence')
    expect(text).toContain('Cost a month, at most$314')
    expect(text).toContain('18.5% more reorders')
    expect(drawn(BUFFER).on.text()).toContain('$842$520–$1,175')
  })

  it('works the break-even gain out again when the discount is moved: 0.1 / (0.32 - 0.1)', async () => {
    const { on } = drawn(SUBSCRIBE)
    await on.type('li:nth-child(2) .slider', '0.1')
    expect(on.all('.result')[0]?.textContent).toContain('45.5%')
    expect(on.text()).toContain('With your inputs.')
    await on.type('li:nth-child(2) .slider', '0.4')
    expect(on.all('.result')[0]?.textContent).toContain('Never: it takes the whole margin')
    await on.press('Back to the figures')
    expect(on.all('.result')[0]?.textContent).toContain('18.5%')
  })

  it('moves nothing where its own arithmetic would not give what was reported', () => {
    const [first] = SUBSCRIBE.arithmetic
    if (!first) throw new Error('no arithmetic')
    const other = { ...first, result: { ...first.result, value: 0.4 } }
    expect(drawn({ ...SUBSCRIBE, arithmetic: [other] }).on.all('.slider')).toHaveLength(0)
  })

  it('writes to the journal once, with day and note; no day to come', async () => {
    const { on, pulled } = drawn(SUBSCRIBE)
    await on.type('input[type=date]', '2030-01-01')
    await submit(on)
    expect(pulled).toEqual([])
    await on.type('input[type=date]', '2026-02-01')
    await on.type('form input:not([type=date])', ' 5% funded ')
    await submit(on)
    expect(pulled).toEqual([
      { asin: 'B000TEST01', lever: 'subscribe-save', start: '2026-02-01', note: '5% funded' },
    ])
    expect(on.text()).toContain('In the journal, from Feb 1, 2026.')
  })

  it('offers no line of the journal for mending the gate', () => {
    expect(drawn(MEND).on.all('form')).toHaveLength(0)
  })
})

describe('gate', () => {
  const drawn = (nth: number, part: Partial<Settings> = {}) => {
    const changes: ThresholdChange[] = []
    const view = { advice: advice(nth), group: 'Grocery', rules: { ...DEFAULT_SETTINGS, ...part } }
    const on = stage(
      <GatePanel
        state={{ kind: 'ready', view }}
        onThresholds={one => changes.push(one)}
        onTypeRating={nothing}
      />,
    )
    return { on, changes }
  }

  it('says whose line holds, where the value is from, its age and n', () => {
    const { on } = drawn(1, { groupThresholds: { Grocery: { returnRate: 0.06 } } })
    expect(on.text()).toContain('(your line for its group)')
    expect(on.text()).toContain('(usual line)')
    expect(on.text()).toContain('n = 402')
    expect(on.text()).toMatch(/As you typed it in\. Read on \w+ \d+, 2026/)
  })

  it('tells where a missing value is found, and warns with the day', () => {
    expect(drawn(2).on.text()).toContain('Open Voice of the Customer, or type it in here.')
    expect(drawn(0).on.text()).toContain('If nothing changes: Mar 29, 2026.')
  })

  it('sets a line for the group; an empty field follows the shop; nonsense is refused', async () => {
    const { on, changes } = drawn(1)
    await on.choose('.segment:nth-child(3) input', 'on')
    const fields = '.editor .field'
    await on.type('.editor form label:nth-child(3) input', '120')
    await submit(on, 1)
    expect(changes).toEqual([])
    await on.type('.editor form label:nth-child(3) input', '6,5')
    await submit(on, 1)
    expect(changes).toEqual([{ scope: 'group', key: 'Grocery', thresholds: { returnRate: 0.065 } }])
    expect(on.all(fields)).toHaveLength(4)
  })
})

describe('killers', () => {
  it('are dated and priced, or the price cannot be told', () => {
    const on = stage(
      <KillersPanel state={{ kind: 'ready', view: { killers: KILLERS, currency: 'USD', asOf: AS_OF } }} />,
    )
    expect(on.text()).toContain('Jan 7, 2026 to Jan 18, 2026')
    expect(on.text()).toContain('Reorders lost3118–46')
    expect(on.text()).toContain('$523$300–$766 At the contribution of an order.')
    expect(on.text()).toContain('Cannot be told')
  })
})

describe('routine', () => {
  it('puts the latest first, ticks off and takes back', async () => {
    const done: [string, string | null][] = []
    const on = stage(
      <RoutinePanel
        state={{ kind: 'ready', view: { routine: ROUTINE, today: AS_OF } }}
        onDone={(id, day) => done.push([id, day])}
      />,
    )
    expect(on.text()).toContain('2 of 4 steps are due.')
    expect(on.all('.tag').map(one => one.textContent)).toEqual([
      '5 days late',
      'to begin',
      'in 7 days',
      'in 40 days',
    ])
    await on.press('Done today')
    await on.press('Take back')
    expect(done).toEqual([
      ['answer-questions', AS_OF],
      ['review-requests', null],
    ])
  })
})

describe('settings', () => {
  const keep = () => {
    const kept: Settings[] = []
    return { kept, onSave: (one: Settings) => kept.push(one) }
  }
  const defaults = { kind: 'ready', view: DEFAULT_SETTINGS } as const

  it('alerts are off until switched on', async () => {
    const { kept, onSave } = keep()
    const on = stage(<AlertsSetting state={defaults} onSave={onSave} />)
    expect(on.text()).toContain('Switched on, Encore would tell you when')
    const [box] = on.all('input')
    Object.assign(box ?? {}, { checked: true })
    await on.choose('input', 'on')
    expect(kept[0]?.alerts).toBe(true)
  })

  it('events are kept in order; one day stands for itself; an end before its start is refused', async () => {
    const { kept, onSave } = keep()
    const on = stage(<EventsSetting state={defaults} onSave={onSave} />)
    await on.type('input:not([type=date])', 'Prime Day')
    await on.type('label:nth-child(2) input', '2026-07-08')
    await on.type('label:nth-child(3) input', '2026-07-01')
    await submit(on)
    expect(kept).toEqual([])
    await on.type('label:nth-child(3) input', '')
    await submit(on)
    expect(kept[0]?.events).toEqual([{ name: 'Prime Day', from: '2026-07-08', to: '2026-07-08' }])
  })

  it('lead times: for all, and for one SKU', async () => {
    const { kept, onSave } = keep()
    const on = stage(<LeadTimeSetting state={defaults} onSave={onSave} />)
    await on.type('form:first-of-type input', '45')
    await submit(on)
    expect(kept[0]?.leadTimeDays).toBe(45)
    await on.type('form:nth-of-type(2) label:nth-child(1) input', 'TEA-1')
    await on.type('form:nth-of-type(2) label:nth-child(2) input', '12')
    await submit(on, 1)
    expect(kept[1]?.leadTimes).toEqual({ 'TEA-1': 12 })
  })
})
