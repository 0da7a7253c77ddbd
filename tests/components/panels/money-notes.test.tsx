// What is assumed is said once and named at each mark; what is missing leads to where it is mended.
import { describe, expect, it } from 'vitest'
import { AssumedNote } from '@/components/panels/AssumedNote'
import { assumedIn } from '@/components/panels/assumed-in'
import { ClvNamesPanel } from '@/components/panels/ClvNamesPanel'
import { MissingNote } from '@/components/panels/MissingNote'
import { WaterfallPanel } from '@/components/panels/WaterfallPanel'
import type { PanelState } from '@/lib/schema/panel-state'
import { stage } from '@/tests/components/support/stage'
import { ECONOMICS, moneyView, NO_COSTS } from '@/tests/gallery/invented-money'

const ready = <View,>(view: View): PanelState<View> => ({ kind: 'ready', view })

describe('what is assumed', () => {
  it('is listed by the note and by no panel', () => {
    const list = 'taken for granted'
    const note = stage(<AssumedNote state={ready(moneyView())} />)
    expect(note.text()).toContain(list)
    expect(note.all('li')).toHaveLength(ECONOMICS.assumed.length)
    expect(stage(<WaterfallPanel state={ready(moneyView())} onTrace={() => {}} />).text()).not.toContain(list)
    expect(stage(<ClvNamesPanel state={ready(moneyView())} onTrace={() => {}} />).text()).not.toContain(list)
  })

  it('is not mentioned where all is known, nor before it is known', () => {
    expect(stage(<AssumedNote state={ready(moneyView({ ...ECONOMICS, assumed: [] }))} />).text()).toBe('')
    expect(stage(<AssumedNote state={{ kind: 'loading' }} />).text()).toBe('')
  })

  it('is told by each mark: what the figure rests on, and nothing else', () => {
    const on = stage(<WaterfallPanel state={ready(moneyView())} onTrace={() => {}} />)
    const goods = on.all('tr').find(row => row.textContent?.includes('Cost of goods'))
    const mark = goods?.querySelector('.tag-assumed')
    expect(mark?.getAttribute('title')).toBe(
      'Products without a unit cost take the gross margin you typed in.',
    )
    expect(mark?.textContent).toContain('gross margin you typed in')
    const revenue = on.all('tr').find(row => row.textContent?.startsWith('Revenue'))
    expect(revenue?.querySelector('.tag-assumed') ?? null).toBeNull()
  })

  it('marks a click price for sessions of other days, and an ACoS not', () => {
    const economics = { assumed: ['conversion-of-other-period'] } as const
    expect(assumedIn({ assumed: [...economics.assumed] }, 'cpc')).toEqual(['conversion-of-other-period'])
    expect(assumedIn({ assumed: [...economics.assumed] }, 'acos')).toEqual([])
  })
})

describe('what is missing', () => {
  it('leads to the unit costs, and to the files', async () => {
    const went: string[] = []
    const economics = { ...NO_COSTS, missing: ['no-costs', 'no-ads-file', 'too-few'] as const }
    const on = stage(
      <MissingNote
        state={ready({ economics: { missing: [...economics.missing] } })}
        needs={['no-costs', 'no-ads-file']}
        onRemedy={remedy => went.push(remedy)}
      />,
    )
    await on.press('Go to the unit costs')
    await on.press('Go to the files')
    expect(went).toEqual(['costs', 'files'])
  })

  it('is not said where the page does not need it', () => {
    const on = stage(
      <MissingNote
        state={ready({ economics: { missing: ['no-traffic'] } })}
        needs={['no-costs']}
        onRemedy={() => {}}
      />,
    )
    expect(on.text()).toBe('')
  })
})
