// Whatever the study of the invented shop says by key has its word in both languages: rows behind figures, the gate, warnings,
// killers, proposals, the routine, subscriptions. Nothing falls back on a general word.
import { beforeAll, describe, expect, it } from 'vitest'
import { createSay } from '@/assets/words/say'
import { sharedGround } from '@/lib/metrics/trace/shared-ground'
import { traceFigure } from '@/lib/metrics/trace/trace-figure'
import type { WholeStudy } from '@/lib/pipeline/compute-study'
import type { AsinAdvice } from '@/lib/schema/advice'
import { TRACED_FIGURES, type Trace } from '@/lib/schema/figure-rows'
import { DIFFERENCE_REASONS } from '@/lib/schema/reconciliation'
import { CHURN_WHYS } from '@/lib/schema/signals'
import type { StudyTask } from '@/lib/schema/study'
import { panelWords } from '@/tests/gallery/both-languages'
import { studiedShop } from '@/tests/lib/metrics/trace/studied-shop'

const says = [createSay(panelWords, 'en'), createSay(panelWords, 'fr')]
/** Every trace the panels can ask for: of the shop and of the best-sold ASIN, in each month. What is said does not hang on the age. */
function tracesOf(task: StudyTask, study: WholeStudy): Trace[] {
  const asins = [null, study.asins[0]?.asin ?? null]
  const months = [null, ...study.shop.reconciliation.months.map(({ month }) => month)]
  const shared = sharedGround(task)
  const ask = (figure: Trace['formula'], asin: (typeof asins)[number], month: string | null) =>
    traceFigure(
      task,
      { shop: task.shop, asin, figure: figure as (typeof TRACED_FIGURES)[number], horizonDays: 90, month },
      3,
      shared,
    )
  return TRACED_FIGURES.flatMap(figure =>
    figure === 'reported-sales'
      ? months.map(month => ask(figure, null, month))
      : asins.map(asin => ask(figure, asin, null)),
  )
}

/** A sentence and what it is filled with. */
type Said = [key: string, args?: Record<string, number | string>]

const proposalSays = (one: AsinAdvice['proposals'][number]): Said[] => [
  [one.sentence, one.arguments],
  [`lever.${one.lever}`],
  [`evidence.${one.evidence}`],
  [`evidence.${one.evidence}.mark`],
  [`basis.${one.expectedBasis}`],
  [`where.${one.where}`],
  [`time.${one.timeToEffect}`],
  ...one.because.map(({ figure }): Said => [figure]),
  ...one.arithmetic.flatMap(({ formula, inputs, result }): Said[] => [
    [`formula.${formula}`],
    ...[...inputs, result].map(({ name }): Said => [name]),
  ]),
]
const killerSays = (one: AsinAdvice['killers'][number]): Said[] => [
  [`killer.${one.killer}`],
  [one.sentence, one.arguments],
  ...(one.valuedAt === null ? [] : [[`valued.${one.valuedAt}`] as Said]),
]
const adviceSays = (advice: AsinAdvice): Said[] => [
  [`baseline.verdict.${advice.gate.state}`],
  ...Object.values(advice.gate.checks).map((check): Said => [check.why]),
  ...advice.warnings.map((one): Said => [one.sentence, one.arguments]),
  ...advice.killers.flatMap(killerSays),
  ...advice.proposals.flatMap(proposalSays),
  ...advice.routine.map(({ id }): Said => [`routine.${id}`]),
  ...(advice.why === null ? [] : [[`advice.${advice.why}`] as Said]),
]

const wordless = (keys: Iterable<string>): string[] =>
  [...new Set(keys)].filter(key => panelWords.en[key] === undefined || panelWords.fr[key] === undefined)

describe('the study of the invented shop', () => {
  let task: StudyTask
  let study: WholeStudy
  beforeAll(async () => {
    const studied = await studiedShop()
    task = studied.task
    study = studied.study
  }, 180_000)

  it('has a word for every formula, input and column of its traces', () => {
    const traces = tracesOf(task, study)
    expect(traces.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(TRACED_FIGURES.length)
    const keys = traces.flatMap(({ formula, inputs, columns }) => [
      `trace.figure.${formula}`,
      `trace.formula.${formula}`,
      ...inputs.map(({ name }) => `trace.input.${name}`),
      ...columns.map(({ name }) => `trace.column.${name}`),
    ])
    expect(keys.some(key => key.startsWith('trace.input.reason-'))).toBe(true)
    expect(wordless(keys)).toEqual([])
  }, 120_000)

  it('has a word for every reason a month may differ by', () => {
    const keys = DIFFERENCE_REASONS.flatMap(reason => [
      `trace.input.reason-${reason}`,
      `recon.reason.${reason}`,
    ])
    expect(wordless(keys)).toEqual([])
  })

  it('has a sentence, with every argument in it, for all advice', () => {
    const all = study.asins.map(({ advice }) => advice)
    for (const part of ['warnings', 'killers', 'proposals', 'routine'] as const)
      expect(
        all.some(advice => advice[part].length > 0),
        part,
      ).toBe(true)
    const said = all.flatMap(adviceSays)
    expect(wordless(said.map(([key]) => key))).toEqual([])
    for (const say of says)
      for (const [key, args] of said) expect(say(key, args ?? {}), key).not.toMatch(/[{}]|NaN|undefined/)
  })

  it('has a word for why churn is not known', () => {
    const whys = study.asins.flatMap(({ signals }) => signals.subscription?.churnWhy ?? [])
    expect(whys.length).toBeGreaterThan(0)
    expect(wordless([...whys, ...CHURN_WHYS].map(why => `signals.churn.${why}`))).toEqual([])
  })
})
