// The journal: verdicts in words, effects in per cent with limits, what was seen is offered once, and entries are made and deleted.
import { describe, expect, it } from 'vitest'
import { JournalPanel, type JournalView } from '@/components/panels/JournalPanel'
import type { JournalDraft, PlanOf } from '@/components/panels/journal-draft'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import { settle, stage } from '@/tests/components/support/stage'
import { EXPERIMENTS, journal } from '@/tests/gallery/invented-journal'

const drawn = (part: Partial<JournalView> = {}, planOf?: PlanOf, language: 'en' | 'fr' = 'en') => {
  const added: JournalDraft[] = []
  const deleted: string[] = []
  const on = stage(
    <JournalPanel
      state={{ kind: 'ready', view: journal(part) }}
      onAdd={one => added.push(one)}
      onDelete={id => deleted.push(id)}
      {...(planOf && { planOf })}
    />,
    language,
  )
  return { on, added, deleted }
}
const submit = async (on: ReturnType<typeof stage>) => {
  const [form] = on.all('form')
  form?.dispatchEvent(
    new (form.ownerDocument.defaultView as unknown as { Event: typeof Event }).Event('submit'),
  )
  await settle()
}

describe('verdicts', () => {
  it('stand in words, newest first', () => {
    expect(
      drawn()
        .on.all('.verdict')
        .map(one => one.textContent),
    ).toEqual([
      'Cannot tell yet (until Apr 18, 2026)',
      'It hurt',
      'Cannot be told (no product to compare with)',
      'Did not work',
      'Worked',
    ])
  })

  it('tell the effect in per cent with limits and p, in both languages', () => {
    // exp(0.31) - 1, exp(0.12) - 1, exp(0.5) - 1
    expect(drawn().on.text()).toContain(
      '+36% against control products (90% limits: +13% to +65%). p = 0.012.',
    )
    expect(drawn().on.text()).toContain('p below 0.001.')
    expect(drawn({}, undefined, 'fr').on.text()).toContain('p = 0,012.')
  })

  it('say how they were judged: smallest effect, trends, controls, weeks left out, cohorts', () => {
    const text = drawn({ experiments: EXPERIMENTS.slice(0, 1) }).on.text()
    expect(text).toContain('Smallest effect that 80 of 100 such experiments would find: +30%.')
    expect(text).toContain('Before the start it moved like its controls (p = 0.48).')
    expect(text).toContain('2 control products, chosen from what came before')
    expect(text).toContain('2 weeks left out: Nov 13, 2025 (event), Nov 20, 2025 (no stock).')
    expect(text).toContain('by day 60 of age')
    expect(text).toContain('+6.2 pts+1 pt to +11.4 pts')
    expect(text).toContain('−4.3 days')
    expect(text).toContain('not known')
  })

  it('say so when several products were judged as one', () => {
    const [first] = EXPERIMENTS
    if (!first) throw new Error('no experiment')
    const together = [first.asin, 'B000TEST09' as Asin]
    expect(drawn({ experiments: [{ ...first, together }] }).on.text()).toContain(
      'Judged together with 1 other product, the same lever in this week or others: B000TEST09.',
    )
  })
})

describe('entries', () => {
  it('are offered for what was seen, unless it is in the journal already', async () => {
    const { on, added } = drawn()
    expect(on.text()).toContain('Price from $54.90 to $49.90')
    expect(on.text()).toContain('Rating from 4.2 to 4.5')
    // Noted a day before it was seen.
    expect(on.text()).not.toContain('Subscribe & Save from')
    await on.press('Write it down')
    await settle()
    expect(
      on
        .all('button')
        .find(one => one.textContent === 'Write it down')
        ?.hasAttribute('disabled'),
    ).toBe(true)
    expect(added).toEqual([
      {
        asin: 'B000TEST03',
        lever: 'price-band',
        start: '2026-02-07',
        readout: '2026-05-09',
        controls: [],
        note: '',
      },
    ])
  })

  it('say a coupon’s size as the reader writes it', () => {
    const coupon = { asin: 'B000TEST01' as Asin, kind: 'coupon', on: '2026-02-10' as IsoDate } as const
    const changes = [
      { ...coupon, from: null, to: '10 %' },
      { ...coupon, on: '2026-02-11' as IsoDate, from: '1.75 USD', to: 'two for one' },
    ]
    const text = drawn({ changes }).on.text()
    expect(text).toContain('Coupon from none to 10%')
    expect(text).toContain('Coupon from $1.75 to two for one')
  })

  it('are made by hand, with a readout of thirteen weeks on', async () => {
    const { on, added } = drawn({ changes: [] })
    await on.type('input[type=date]', '2026-01-05')
    await submit(on)
    await settle()
    expect(on.text()).toContain('In the journal, from Jan 5, 2026.')
    expect(added[0]).toMatchObject({ asin: 'B000TEST01', start: '2026-01-05', readout: '2026-04-06' })
  })

  it('take readout and controls from the plan where there is one', async () => {
    const plan = { readout: '2026-03-29', controls: ['B000TEST05'], minimumDetectable: 0.2 }
    const { on, added } = drawn({}, () => plan as unknown as ReturnType<PlanOf>)
    expect(on.text()).toContain(
      '1 control product from what came before. Smallest effect that would be found: +22%.',
    )
    await submit(on)
    expect(added[0]).toMatchObject({ readout: '2026-03-29', controls: ['B000TEST05'] })
  })

  it('refuse a day to come and a readout before the start', async () => {
    const { on, added } = drawn()
    await on.type('input[type=date]', '2030-01-05')
    await submit(on)
    await on.type('input[type=date]', '2026-01-05')
    await on.type('label:nth-child(3) input[type=date]', '2026-01-01')
    await submit(on)
    expect(added).toEqual([])
  })

  it('are deleted by their id', async () => {
    const { on, deleted } = drawn()
    await on.press('Delete')
    expect(deleted).toEqual(['b'])
  })
})
