// What became of a lever, in words: the verdict, its effect in per cent, and how it is to be read.
import { printQuantity } from '@/components/primitives/Figure'
import type { Speak } from '@/components/primitives/speak'
import type { Experiment } from '@/lib/schema/journal'

export const VERDICT_TONE = {
  worked: 'good',
  'did-not': 'quiet',
  hurt: 'bad',
  'too-early': 'quiet',
  'cannot-tell': 'warn',
} as const

/** "Worked", "Did not", "Cannot tell yet (until 3 May 2026)", "Cannot be told (why)". */
export function verdictText({ say, sayKnown, print }: Speak, { verdict, readout, why }: Experiment): string {
  if (verdict === 'too-early') return say('verdict.too-early', { day: print.day(readout) })
  if (verdict === 'cannot-tell')
    return say('verdict.cannot-tell', { why: sayKnown(`verdict.why.${why ?? 'other'}`, 'verdict.why.other') })
  return say(`verdict.${verdict}`)
}

/** An effect on the logarithm as a signed per cent: "+23%"; a half turned into a tenth is no rise. */
export function effectText(speak: Speak, log: number): string {
  const share = Math.expm1(log)
  return signed(share, printQuantity(speak, Math.abs(share), { kind: 'share' }, 'short'))
}

/** A printed size with its sign before it; nothing before nought. */
export const signed = (value: number, printed: string): string =>
  value > 0 ? `+${printed}` : value < 0 ? `−${printed}` : printed
