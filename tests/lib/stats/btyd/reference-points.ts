// Reads the reference points that 50-digit arithmetic gave for single buyers; reference-points.py makes them anew.
import { readFileSync } from 'node:fs'
import type { BtydFit, BtydName } from '@/lib/stats/btyd/btyd-model'
import { fitWith } from './buyers'

export interface ReferencePoint {
  readonly label: string
  readonly fit: BtydFit
  readonly x: number
  readonly tx: number
  readonly T: number
  readonly litt: number
  readonly logLikelihood: number
  readonly alive: number
  /** Purchases expected in the next 39; null where the literature has no closed form. */
  readonly expected: number | null
}

export const REFERENCE_POINTS: readonly ReferencePoint[] = readFileSync(
  new URL('reference-points.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map(line => {
    const [model = '', k, ...cells] = line.split(',')
    const numbers = cells.map(Number)
    const [x, tx, T, litt, logLikelihood, alive] = numbers.slice(4) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const parameters = numbers.slice(0, model === 'nbd' ? 2 : 4)
    const expected = cells[10] === '' ? null : Number(cells[10])
    const fit = fitWith(model as BtydName, parameters, Number(k))
    const label = `${model} ${parameters.join(' ')} at x ${x}, tx ${tx}, T ${T}`
    return { label, fit, x, tx, T, litt, logLikelihood, alive, expected }
  })
