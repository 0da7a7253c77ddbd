// The journal: verdicts in words, effects in per cent with limits, what was seen is offered once, and entries are made and deleted.
import { useState } from 'preact/hooks'
import { describe, expect, it } from 'vitest'
import { foldChanges } from '@/components/panels/fold-changes'
import { JournalPanel, type JournalView } from '@/components/panels/JournalPanel'
import type { JournalDraft, PlanOf } from '@/components/panels/journal-draft'
import { journalLines } from '@/components/panels/journal-lines'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { DismissedChange, Experiment, JournalEntry } from '@/lib/schema/journal'
import { type Stage, settle, stage } from '@/tests/components/support/stage'
import { CHANGES, EXPERIMENTS, journal, linesOf, PLANNED } from '@/tests/gallery/invented-journal'

const drawn = (part: Partial<JournalView> = {}, planOf?: PlanOf, language: 'en' | 'fr' = 'en') => {
  const added: JournalDraft[] = []
  const dismissed: DismissedChange[] = []
  const on = stage(
    <JournalPanel
      state={{ kind: 'ready', view: journal(part) }}
      onAdd={one => added.push(one)}
      onDelete={() => undefined}
      onRestore={() => undefined}
      onDismiss={one => dismissed.push(one)}
      {...(planOf && { planOf })}
    />,
    language,
  )
  return { on, added, dismissed }
}
const alone = (part: Partial<Experiment>): Partial<JournalView> => {
  const [first] = EXPERIMENTS
  if (!first) throw new Error('no experiment')
  return { lines: linesOf([{ ...first, ...part }]), changes: [] }
}
const submit = (on: Stage) => on.send('form', 'submit')

describe('verdicts', () => {
  it('stand in words, newest first', () => {
    expect(
      drawn()
        .on.all('.verdict')
        .map(one => one.textContent),
    ).toEqual([
      'Cannot tell yet (until Apr 18, 2026)',
      'Cannot be told (too few orders)',
      'It hurt',
      'Cannot be told (no product to compare with)',
      'Did not work',
      'Worked',
    ])
  })

  it('tell in sentences how large, how sure, and how often chance shows as much, in both languages', () => {
    // exp(0.31) - 1, exp(0.12) - 1, exp(0.5) - 1
    const text = drawn().on.text()
    expect(text).toContain('Weekly orders rose: +36% against products without the lever.')
    expect(text).toContain('the true effect lies in such a range: +13% to +65%.')
    expect(text).toContain('In 12 of 1,000 shops where nothing happened we would see this much.')
    expect(text).toContain('In fewer than 1 of 1,000 shops where nothing happened')
    expect(text).not.toContain('p =')
    expect(drawn({}, undefined, 'fr').on.text()).toContain('Dans 12 sur 1 000 boutiques')
  })

  it('keep the figures of what cannot be told out of sight, and say that they are no finding', () => {
    const { on } = drawn(
      alone({
        effect: { value: 0.37, low: -0.11, high: 0.82 },
        pValue: 0.12,
        minimumDetectable: 0.41,
        verdict: 'cannot-tell',
        why: 'too-few-orders',
      }),
    )
    const [line] = on.all('.steps > li')
    const [how] = on.all('.steps > li > details')
    expect(how?.textContent).toContain(
      'Not a finding: weekly orders moved by +45% against the control products.',
    )
    expect(how?.textContent).toContain('In 12 of 100 shops where nothing happened we would see this much.')
    const before = line?.textContent?.replace(how?.textContent ?? '', '') ?? ''
    expect(before).toContain('There are too few orders: only an effect of +51% or more would have shown.')
    expect(before).not.toContain('45%')
  })

  it('say what keeps a verdict that is due from being given', () => {
    const late = { verdict: 'too-early' as const, effect: null, pValue: null }
    const { on } = drawn({ ...alone(late), today: '2031-01-01' as IsoDate })
    expect(on.text()).not.toContain('import a newer file')
    const [first] = EXPERIMENTS
    const readout = '2030-12-01' as IsoDate
    const lines = linesOf([
      { ...(first as Experiment), ...late, readout, entry: { ...(first as Experiment).entry, readout } },
    ])
    expect(drawn({ lines, today: '2031-01-01' as IsoDate }).on.text()).toContain('import a newer file')
  })

  it('say how they were judged: smallest effect, trends, controls by title, weeks left out, cohorts', () => {
    const { on } = drawn(alone({}))
    const text = on.text()
    expect(text).toContain('An effect of +30% or more would be found in 80 of 100 such trials.')
    expect(text).toContain(
      'Before the start it moved like its control products: in 48 of 100 shops where nothing happened',
    )
    expect(text).toContain('2 control products, chosen from what came before')
    const [fold] = on.all('.product-fold')
    expect(fold?.hasAttribute('open')).toBe(false)
    expect(fold?.textContent).not.toContain('B000TEST')
    expect(text).toContain('2 weeks left out: Nov 13, 2025 (event), Nov 20, 2025 (no stock).')
    expect(text).toContain('by day 60 of age')
    expect(text).toContain('+6.2 pts+1 pt to +11.4 pts')
    expect(text).toContain('−4.3 days')
  })

  it('fold cohorts nobody is old enough for into one line', () => {
    const [first] = EXPERIMENTS
    const nobody = first?.cohort90 ?? null
    const start = '2026-01-10' as IsoDate
    const soon = drawn(alone({ cohort60: nobody, cohort90: nobody, start })).on
    expect(soon.all('.cohort-verdict')).toHaveLength(0)
    expect(soon.text()).toContain(
      'No buyer who entered after the start is 60 days old yet (first on Mar 11, 2026).',
    )
    const never = drawn(alone({ cohort60: null, cohort90: null })).on
    expect(never.text()).toContain('Nobody who entered after the start is known up to day 60 of age.')
  })

  it('say so when several products were judged as one', () => {
    const [first] = EXPERIMENTS
    if (!first) throw new Error('no experiment')
    const { on } = drawn(alone({ together: [first.asin, 'B000TEST99' as Asin] }))
    const [, fold] = on.all('.product-fold')
    expect(fold?.textContent).toContain('Judged together with 1 other product')
    // Not in the table: its own name is all there is.
    expect(fold?.textContent).toContain('B000TEST99')
  })
})

describe('a line without a verdict', () => {
  it('stands at once, with what was planned', () => {
    const { on } = drawn({ lines: [PLANNED], study: 'to-come' })
    expect(on.all('.verdict-pending').map(one => one.textContent)).toEqual(['Being judged'])
    expect(on.text()).toContain('an effect of +27% or more would be found 80 times in 100')
    expect(on.text()).toContain('12 control products, chosen from what came before')
    expect(on.text()).toContain('Verdict due ')
  })

  it('stays when the study fails, and says so', () => {
    const { on } = drawn({ lines: [PLANNED], study: 'failed' })
    expect(on.all('.verdict').map(one => one.textContent)).toEqual(['Not judged'])
    expect(on.text()).toContain('the study of the shop failed')
  })

  it('is any that was written otherwise than it was judged', () => {
    const [first] = EXPERIMENTS
    if (!first) throw new Error('no experiment')
    expect(journalLines([first.entry], [first])[0]?.experiment).toBe(first)
    const moved = { ...first.entry, controls: ['B000TEST07' as Asin] }
    expect(journalLines([moved], [first])[0]?.experiment).toBeNull()
    expect(journalLines([], [first])).toEqual([])
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
    // The day of the verdict and the controls are planned when it is kept.
    expect(added).toEqual([
      {
        asin: 'B000TEST03',
        lever: 'price-band',
        start: '2026-02-07',
        note: 'Price from $54.90 to $49.90',
      },
    ])
  })

  it('are not offered again once the seller has said that it was not they', async () => {
    const { on, dismissed } = drawn()
    await on.press('Not me')
    const change = { asin: 'B000TEST03', kind: 'price', on: '2026-02-07' }
    expect(dismissed).toEqual([change])
    const again = drawn({ dismissed: [change as DismissedChange] }).on.text()
    expect(again).not.toContain('Price from')
    expect(again).toContain('Rating from 4.2 to 4.5')
  })

  it('are one for a coupon that began and ended', () => {
    const text = drawn().on.text()
    expect(text).toContain('Coupon 10%, Jan 7, 2026 to Jan 14, 2026')
    expect(text).not.toContain('to none')
    const [began, ended] = [CHANGES[2], CHANGES[3]]
    if (!began || !ended) throw new Error('no coupon')
    // Two coupons of one size: each ends with the first end after it.
    const second = [
      { ...began, on: '2026-02-01' as IsoDate },
      { ...ended, on: '2026-02-05' as IsoDate },
    ]
    expect(
      foldChanges([began, ended, ...second], [], []).map(({ change, until }) => [change.on, until]),
    ).toEqual([
      ['2026-02-01', '2026-02-04'],
      ['2026-01-07', '2026-01-14'],
    ])
    // An end alone is told as it is; one of another size ends nothing.
    expect(foldChanges([ended], [], [])).toEqual([{ change: ended, until: null }])
    expect(foldChanges([began, { ...ended, from: '20 %' }], [], []).map(({ until }) => until)).toEqual([
      null,
      null,
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

  it('are deleted by their id, and can be had back', async () => {
    const restored: JournalEntry[] = []
    function Kept() {
      const [lines, setLines] = useState(linesOf(EXPERIMENTS.slice(0, 1)))
      return (
        <JournalPanel
          state={{ kind: 'ready', view: journal({ lines, changes: [] }) }}
          onAdd={() => undefined}
          onDelete={id => setLines(lines.filter(one => one.entry.id !== id))}
          onRestore={one => restored.push(one)}
          onDismiss={() => undefined}
        />
      )
    }
    const on = stage(<Kept />)
    await on.press('Delete')
    expect(on.all('.steps > li')).toHaveLength(0)
    expect(on.text()).toContain('Deleted: Subscribe & Save on')
    await on.press('Undo')
    expect(restored).toEqual([EXPERIMENTS[0]?.entry])
  })
})
