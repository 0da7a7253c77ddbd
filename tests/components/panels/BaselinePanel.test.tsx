// The baseline tells value, threshold and source; a rating typed in is taken with comma or point, and only when it is one.
import { describe, expect, it } from 'vitest'
import { BaselinePanel } from '@/components/panels/BaselinePanel'
import { stage } from '@/tests/components/support/stage'
import { BASELINES } from '@/tests/gallery/invented-figures'

const drawn = (state: 'green' | 'red' | 'unknown') => {
  const typed: (number | null)[] = []
  const on = stage(
    <BaselinePanel
      state={{ kind: 'ready', view: BASELINES[state] }}
      onTypeRating={stars => typed.push(stars)}
    />,
  )
  return { on, typed }
}
const submit = async (on: ReturnType<typeof stage>) => {
  const [form] = on.all('form')
  form?.dispatchEvent(
    new (form.ownerDocument.defaultView as unknown as { Event: typeof Event }).Event('submit'),
  )
  await new Promise(done => setTimeout(done, 5))
}

describe('BaselinePanel', () => {
  it('says the verdict and where each value comes from', () => {
    const { on } = drawn('red')
    expect(on.text()).toContain('Mend the baseline before you push this product.')
    expect(on.text()).toContain('As you typed it in.')
    expect(on.text()).toContain('11.5 days')
    expect(on.all('[role=img]').map(light => light.getAttribute('aria-label'))).toEqual([
      'Needs mending',
      'Needs mending',
      'Good',
      'Good',
    ])
  })

  it('does not call the unknown good', () => {
    expect(drawn('unknown').on.text()).toContain('Not known yet: something is missing below.')
  })

  it('takes a rating with a comma and refuses what is none', async () => {
    const { on, typed } = drawn('unknown')
    await on.type('input', '6')
    await submit(on)
    await on.type('input', '4,4')
    await submit(on)
    expect(typed).toEqual([4.4])
  })
})
