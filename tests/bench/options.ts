// What may be asked of the benchmark on the command line.
import { parseArgs } from 'node:util'

export interface Options {
  /** Run only this item; null = all. */
  only: string | null
  /** Lines a file of the large pair; the small pair has a tenth. */
  lines: number
  rounds: number
  /** A smoke run: few lines, one round, results printed and not written. */
  quick: boolean
  /** Priority of all threads measured, from -20 (first) to 19; 0 leaves them alone. */
  nice: number
  /** Day written over the results, "YYYY-MM-DD". */
  date: string
}

export const USAGE = `npm run bench -- [--only NAME] [--lines N] [--rounds N] [--quick] [--nice N] [--date YYYY-MM-DD]`

/** @throws Error in one sentence on an unknown option or a number that is none. */
export function readOptions(argv: string[], today: string): Options {
  const { values } = parseArgs({
    args: argv,
    options: {
      only: { type: 'string' },
      lines: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      nice: { type: 'string', default: '0' },
      date: { type: 'string', default: today },
    },
  })
  const quick = values.quick
  return {
    only: values.only ?? null,
    lines: wholeNumber('lines', values.lines, quick ? 20_000 : 1_000_000),
    rounds: wholeNumber('rounds', values.rounds, quick ? 1 : 3),
    quick,
    nice: Number(values.nice),
    date: values.date,
  }
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise
  const value = Number(text.replaceAll('_', ''))
  if (!Number.isInteger(value) || value < 1)
    throw new Error(`--${name} must be a whole number, not "${text}".`)
  return value
}
