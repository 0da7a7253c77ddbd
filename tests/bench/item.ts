// The shape of one item of the benchmark: what it measures, and how it asks for files and browsers.
import type { Figure } from './figure'
import type { Options } from './options'

export interface Item {
  /** = file name, and what --only takes. */
  id: string
  title: string
  measure(options: Options): Promise<Measured>
}

export interface Measured {
  /** "1,000,000 lines, 3 rounds". */
  how: string
  figures: Figure[]
  notes: string[]
}

/** "1 round", "3 rounds", "400,000 addresses". */
export const count = (value: number, what: string, plural = 's'): string =>
  `${value.toLocaleString('en-US')} ${what}${value === 1 ? '' : plural}`
