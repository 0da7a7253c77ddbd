// A verdict and its reason as a sentence, and its figures in words: how large, how sure, how often chance alone shows as much.
import type { Speak } from '@/components/primitives/speak'
import type { Experiment } from '@/lib/schema/journal'
import { effectText } from './verdict-text'

/** What was found, or why nothing can be told. `late` = the day of the verdict has come, orders up to it have not. */
export function verdictSentence(speak: Speak, experiment: Experiment, late: boolean): string {
  const { say, sayKnown, print } = speak
  const { verdict, why, effect, minimumDetectable, readout } = experiment
  switch (verdict) {
    case 'too-early':
      return say(late ? 'verdict.says.late' : 'verdict.says.too-early', { day: print.day(readout) })
    case 'cannot-tell':
      return why === 'too-few-orders' && minimumDetectable !== null
        ? say('verdict.says.too-noisy', { value: effectText(speak, minimumDetectable) })
        : sayKnown(`verdict.says.${why ?? 'other'}`, 'verdict.says.other')
    default:
      return say(`verdict.says.${verdict}`, { value: effectText(speak, effect?.value ?? 0) })
  }
}

/** Range and chance in words: "It lies between … and …". Empty where nothing was compared. */
export const surenessText = (
  speak: Speak,
  { effect, pValue, pAdjusted = null, trials = 1 }: Experiment,
): string =>
  [
    effect &&
      speak.say('verdict.range', {
        low: effectText(speak, effect.low),
        high: effectText(speak, effect.high),
      }),
    pValue !== null && speak.say('verdict.chance', { often: oftenText(speak, pValue) }),
    pAdjusted !== null &&
      trials > 1 &&
      speak.say('verdict.among', { all: speak.print.count(trials), often: oftenText(speak, pAdjusted) }),
  ]
    .filter(Boolean)
    .join(' ')

/** A chance as so many of so many: "12 of 100", "12 of 1,000", "fewer than 1 of 1,000". */
export function oftenText({ say, print }: Speak, chance: number): string {
  if (chance < 0.001) return say('verdict.often-tiny', { all: print.count(1000) })
  const all = chance < 0.1 ? 1000 : 100
  return say('verdict.often', { n: print.count(Math.round(chance * all)), all: print.count(all) })
}
