// Words are complete: the same keys, slots and forms in English and French, French typography, a sentence for every problem.
import { describe, expect, it } from 'vitest'
import { PANEL_AREAS } from '@/assets/words/en/panel'
import { popupDictionary as popupEn } from '@/assets/words/en/popup'
import { popupDictionary as popupFr } from '@/assets/words/fr/popup'
import { createSay } from '@/assets/words/say'
import { SKIP_REASONS } from '@/lib/schema/facts'
import { REPORT_IDS } from '@/lib/schema/import-report'
import { PROBLEM_KEYS } from '@/lib/schema/problem'
import { panelWords } from '@/tests/gallery/both-languages'

const { en, fr } = panelWords
const slots = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort()

describe('both languages', () => {
  it('have the same keys', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort())
  })

  it.each(Object.keys(en))('%s has the same slots and forms', key => {
    expect(slots(fr[key] ?? '')).toEqual(slots(en[key] ?? ''))
    expect((fr[key] ?? '').split('|').length).toBe((en[key] ?? '').split('|').length)
  })
})

describe('French typography', () => {
  const say = createSay(panelWords, 'fr')
  const said = Object.keys(fr).map(key => [key, say(key)] as const)

  it('sets a narrow no-break space before ; : ! ? % and inside quotation marks', () => {
    expect(said.filter(([, text]) => / [;:!?%»]|« |[^\s\u202f][;!?»]/.test(text))).toEqual([])
  })

  it('uses the typographic apostrophe', () => {
    expect(said.filter(([, text]) => text.includes("'"))).toEqual([])
  })
})

describe('areas', () => {
  it('do not repeat each other’s keys', () => {
    const keys = PANEL_AREAS.flatMap(area => Object.keys(area))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  it('are the same for the popup in both languages', () => {
    expect(Object.keys(popupFr).sort()).toEqual(Object.keys(popupEn).sort())
  })

  it('have a sentence for every problem, reason and report', () => {
    const needed = [
      ...PROBLEM_KEYS.map(key => `problem.${key}`),
      ...SKIP_REASONS.map(key => `skip.${key}`),
      ...REPORT_IDS.map(key => `report.${key}`),
    ]
    expect(needed.filter(key => en[key] === undefined)).toEqual([])
  })
})
