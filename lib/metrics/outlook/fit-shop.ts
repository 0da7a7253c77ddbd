// The purchase models of a shop: one for buyers seen from their first order on, one for those the files found midway.
//
// An export that starts in mid-life calls old customers new. Whoever entered in its first part (the burn-in) bought before
// as a rule, and buys more often than a newcomer: never fitted on together with newcomers, in either direction. For the
// forecast of their own orders they have a fit of their own.
import type { BtydFit, BtydName, BtydPrior, CustomerRows } from '@/lib/stats/btyd/btyd-model'
import { type ChoiceReason, chooseModel, type ModelChoice } from '@/lib/stats/btyd/choose-model'
import { fitBtyd } from '@/lib/stats/btyd/fit-btyd'
import type { CustomerColumns } from './customer-columns'
import { customerRows, parted } from './customer-rows'

export interface ShopFits {
  /** Of newcomers: the shop's model. */
  readonly fit: BtydFit
  readonly fits: readonly BtydFit[]
  readonly reason: ChoiceReason | 'held-to-early'
  /** Of those who entered in the burn-in; null when there are none. */
  readonly early: BtydFit | null
}

export interface FitOptions {
  /** First day (epoch day) after the burn-in: earlier entrants are no newcomers. Null: everybody is one. */
  readonly newFrom: number | null
  readonly force: BtydName | null
  /** Takes this model and shape without comparing: for fits that are made again and again. */
  readonly only?: Pick<BtydFit, 'model' | 'k'>
  /** Every model's fit on all customers, however many there are. */
  readonly everyFit?: boolean
}

/** A fit asks for this many customers who came back; with fewer it is held to the other group's, weakly. */
const REPEATERS_NEEDED = 20
/** Beyond this many customers which model is best is told from as many of them, and that one is fitted on all. */
const LARGE = 20_000
/** Standard deviation of the weak prior, on log parameters. */
const PRIOR_SD = 1.5

/**
 * Fits and chooses. With too few newcomers who came back their model is held to that of the early entrants, and the
 * other way round: weakly, so that what they have shown counts.
 *
 * @param entry epoch day of each row's first purchase.
 * @returns null without a single customer who came back: nothing could be told from anything.
 * @throws never.
 */
export function fitShop(
  columns: CustomerColumns,
  entry: (row: number) => number,
  { newFrom, force, only, everyFit = false }: FitOptions,
): ShopFits | null {
  const choose = (rows: CustomerRows): Choice =>
    only !== undefined
      ? chosenAlready(rows, only)
      : rows.rows > LARGE && !everyFit
        ? chosenOnSample(rows, force)
        : chooseModel(rows, { force })
  const isNew = (row: number): boolean => newFrom === null || entry(row) >= newFrom
  const [young, old] = parted(columns, isNew).map(rows => customerRows(columns, rows)) as [
    CustomerRows,
    CustomerRows,
  ]
  const [youngRepeaters, oldRepeaters] = [repeaters(young), repeaters(old)]
  if (youngRepeaters + oldRepeaters === 0) return null
  if (youngRepeaters >= REPEATERS_NEEDED || youngRepeaters >= oldRepeaters) {
    const { chosen, fits, reason } = choose(young)
    const early =
      old.rows === 0 ? null : oldRepeaters < REPEATERS_NEEDED ? held(old, chosen) : choose(old).chosen
    return { fit: chosen, fits, reason, early }
  }
  const early = choose(old)
  const fit = young.rows === 0 ? early.chosen : held(young, early.chosen)
  return { fit, fits: [fit], reason: force === null ? 'held-to-early' : 'forced', early: early.chosen }
}

type Choice = Pick<ModelChoice, 'chosen' | 'fits' | 'reason'>

function chosenAlready(rows: CustomerRows, { model, k }: Pick<BtydFit, 'model' | 'k'>): Choice {
  const chosen = fitBtyd(model, rows, { k })
  return { chosen, fits: [chosen], reason: 'forced' }
}

/** Ten fits on half a million buyers would take a worker half a minute; twenty thousand tell the models apart as well. */
function chosenOnSample(rows: CustomerRows, force: BtydName | null): Choice {
  const step = Math.ceil(rows.rows / LARGE)
  const pick = (column: Float64Array): Float64Array => column.filter((_, row) => row % step === 0)
  const x = pick(rows.x)
  const sample = {
    rows: x.length,
    x,
    tx: pick(rows.tx),
    T: pick(rows.T),
    litt: pick(rows.litt),
    weight: pick(rows.weight),
  }
  const { chosen, reason } = chooseModel(sample, { force })
  return { ...chosenAlready(rows, chosen), reason }
}

/** The same model on other rows, held weakly to a fit: the posterior mode under a normal prior around it. */
export const held = (rows: CustomerRows, to: BtydFit): BtydFit =>
  fitBtyd(to.model, rows, { prior: priorAt(to), k: to.k })

const priorAt = ({ parameters }: BtydFit): BtydPrior => ({
  centre: parameters.map(Math.log),
  sd: PRIOR_SD,
})

function repeaters({ rows, x }: CustomerRows): number {
  let count = 0
  for (let row = 0; row < rows; row++) if ((x[row] as number) > 0) count++
  return count
}
