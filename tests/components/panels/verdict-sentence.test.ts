// How sure a verdict is, in words: of one trial its own chance, of one among many the raised one too.
import { describe, expect, it } from 'vitest'
import { surenessText } from '@/components/panels/verdict-sentence'
import { createSpeak } from '@/components/primitives/create-speak'
import type { Experiment } from '@/lib/schema/journal'
import { panelWords } from '@/tests/gallery/both-languages'

const said = (language: 'en' | 'fr', part: Partial<Experiment>): string =>
  surenessText(createSpeak(panelWords, language, language === 'fr' ? 'fr-FR' : 'en-US'), {
    effect: null,
    pValue: 0.04,
    ...part,
  } as Experiment)

describe('surenessText', () => {
  it('tells how many trials there were where there was more than this one', () => {
    expect(said('en', { pAdjusted: 0.04, trials: 1 })).not.toContain('trials in your journal')
    expect(said('en', { pAdjusted: 0.2, trials: 5 })).toContain(
      'It is one of 5 trials in your journal by then, which raises this chance to 20 of 100.',
    )
    expect(said('fr', { pAdjusted: 0.2, trials: 5 })).toContain('l’un des 5 essais')
  })

  it('says nothing of trials in a study of before they were counted', () => {
    expect(said('en', {})).toBe(said('en', { pAdjusted: 0.04, trials: 1 }))
  })
})
