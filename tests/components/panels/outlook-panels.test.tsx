// Value ahead, models, buyers today, segments and counts: what each says of its figures, and of those it lacks.
import { describe, expect, it } from 'vitest'
import { BoughtWithinPanel } from '@/components/panels/BoughtWithinPanel'
import { BuyersTodayPanel } from '@/components/panels/BuyersTodayPanel'
import { CountsPanel } from '@/components/panels/CountsPanel'
import { ModelsPanel } from '@/components/panels/ModelsPanel'
import { SegmentsPanel } from '@/components/panels/SegmentsPanel'
import { ValueAheadPanel } from '@/components/panels/ValueAheadPanel'
import { MODEL_NAMES, SEGMENTS, type ShopOutlook } from '@/lib/schema/outlook'
import { stage } from '@/tests/components/support/stage'
import { panelWords } from '@/tests/gallery/both-languages'
import { MODELS, NO_DROPOUT, NO_RHYTHM, unforeseen } from '@/tests/gallery/invented-outlook'
import { productView, shopView } from '@/tests/gallery/invented-views'

const ready = (part: Partial<ShopOutlook> = {}) => ({ kind: 'ready' as const, view: shopView(part) })

describe('ValueAheadPanel', () => {
  const drawn = (...of: Parameters<typeof productView>) =>
    stage(<ValueAheadPanel state={{ kind: 'ready', view: productView(...of) }} />)

  it('says the farthest value that can be foreseen, and tells seen from expected', () => {
    const on = drawn()
    expect(on.text()).toContain('bring $41.97 within 365 days (90% limits: $34.00 to $49.94).')
    expect(on.all('.ages tbody tr')).toHaveLength(3)
    expect(on.text()).toMatch(/365 days\$38\.86n = 681\$41\.97\$34\.00–\$49\.94/)
  })

  it('takes a nearer horizon where the far one is not known', () => {
    const { valueAhead } = productView().outlook
    const text = drawn({ valueAhead: { ...valueAhead, 365: null } }).text()
    expect(text).toContain('within 180 days')
    expect(text).toContain('No forecast')
  })

  it('keeps what was seen where nothing can be foreseen, and says why', () => {
    const on = drawn(unforeseen('no-repeats'))
    expect(on.text()).toContain('Nobody has come back yet, so there is no pace to go by.')
    expect(on.text()).toContain('n = 681')
    expect(on.all('.key-expected')).toHaveLength(0)
  })
})

describe('ModelsPanel', () => {
  const drawn = (part: Partial<ShopOutlook>) => stage(<ModelsPanel state={ready(part)} />)

  it('speaks plainly in the open: names and letters stand in the disclosure only', () => {
    const on = drawn({})
    expect(on.text()).toContain('Every buyer orders at a pace of their own, more regularly than chance')
    const [closed] = on.all('.because')
    expect(closed?.textContent).toContain('MBG/CNBD-3')
    expect(closed?.textContent).toContain('alpha\u00a02.0921')
    closed?.remove()
    expect(on.text()).not.toMatch(/NBD|alpha|Gamma/)
  })

  it('says what cannot be told from the data', () => {
    const text = drawn({ models: NO_DROPOUT }).text()
    expect(text).toContain('none is taken to have stopped for good')
    expect(text).toContain('The data do not tell: a, b.')
  })

  it('has words for every model and for a reason it does not know', () => {
    for (const chosen of MODEL_NAMES)
      expect(drawn({ models: { ...MODELS, chosen, reason: 'a-new-one' } }).text()).toContain(
        'Chosen by the guards',
      )
  })

  it('says that there is none, and what an order is worth', () => {
    const text = drawn({
      models: null,
      track: [],
      spend: { kind: 'shrunken-mean', mean: 2415, n: 12, correlation: null, reason: 'too-few' },
    }).text()
    expect(text).toContain('Too few buyers came back to fit one')
    expect(text).toContain('worth $24.15 on average (n = 12)')
    expect(text).toContain('Too few came back to learn it buyer by buyer.')
  })
})

describe('BuyersTodayPanel', () => {
  const text = (part: Partial<ShopOutlook> = {}) => stage(<BuyersTodayPanel state={ready(part)} />).text()

  it('counts, never names', () => {
    expect(text()).toContain('Probably still active4,536n = 10,310')
    expect(text()).toContain('44% of 10,310 known buyers')
    expect(text()).toContain('31.3% of first orders are followed by a second within 90 days')
  })

  it('says why a count is missing', () => {
    expect(text({ due: null, window: NO_RHYTHM })).toContain('No reorder window')
    expect(text({ alive: null, due: null, firstToSecond: null })).toContain('No model to tell')
    expect(text({ firstToSecond: null })).toContain('No first order is 90 days old yet')
  })
})

describe('SegmentsPanel', () => {
  it('goes from most to least loyal, whatever order they come in', () => {
    const { segments } = shopView().outlook
    const on = stage(<SegmentsPanel state={ready({ segments: [...segments].reverse() })} />)
    expect(on.all('.segment-head strong').map(one => one.textContent)).toEqual(
      SEGMENTS.map(id => panelWords.en[`segment.${id}`]),
    )
  })

  it('shows no age of the last order where a group is empty', () => {
    const empty = shopView().outlook.segments.map((one, i) => (i === 0 ? { ...one, buyers: 0 } : one))
    const on = stage(<SegmentsPanel state={ready({ segments: empty })} />)
    expect(on.all('.segment-list > li')[0]?.textContent).toContain('Last order, median–')
  })

  it('says that there are too few to group', () => {
    expect(stage(<SegmentsPanel state={ready({ segments: [] })} />).text()).toContain('Too few known buyers')
  })
})

describe('counts', () => {
  it('follow the two choices', async () => {
    const atLeast = [2, 3, 4, 5, 6].map(times => [30, 60, 90, 180, 365].map(days => 1000 * times + days))
    const on = stage(<CountsPanel state={ready({ atLeast })} />)
    expect(on.text()).toContain('2,090 buyers made at least 2 purchases within 90 days.')
    await on.choose('label:nth-child(1) select', '2')
    await on.choose('label:nth-child(2) select', '4')
    expect(on.text()).toContain('4,365 buyers made at least 4 purchases within 365 days.')
  })

  it('say that a cell is not counted', () => {
    expect(stage(<CountsPanel state={ready({ atLeast: [] })} />).text()).toContain('Not counted')
  })

  it('follow the months of a product', async () => {
    const boughtWithin = Array.from({ length: 12 }, (_, i) => 10 * (i + 1))
    const on = stage(<BoughtWithinPanel state={{ kind: 'ready', view: productView({ boughtWithin }) }} />)
    expect(on.text()).toContain('30 buyers bought this product in the last 3 × 30 days.')
    await on.choose('select', '11')
    expect(on.text()).toContain('120 buyers bought this product in the last 12 × 30 days.')
  })
})
