// What needs watching over all products of a shop: set-backs, gates about to break, stock that the wave will outrun.
import type { AsinAdvice, GateWarning, Killer, Wave } from '@/lib/schema/advice'
import { epochDay, type IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment } from '@/lib/schema/journal'

/** Something of one product. */
export type OfProduct<T> = T & { asin: Asin; title: string | null }

export interface WatchView {
  killers: OfProduct<{ killer: Killer }>[]
  warnings: OfProduct<{ warning: GateWarning }>[]
  waves: OfProduct<{ wave: Wave; isLate: boolean }>[]
  currency: string
  asOf: IsoDate
}

interface Told {
  advice: readonly AsinAdvice[]
  titles: ReadonlyMap<Asin, string | null>
  currency: string
  asOf: IsoDate
}

const lostOf = ({ lostMinor }: Killer): number => lostMinor?.value ?? -1
const dayOf = (day: IsoDate | null): number => (day === null ? Number.POSITIVE_INFINITY : epochDay(day))
/** Something is to be ordered of it within the weeks ahead. */
export const isToOrder = ({ orderBy, bufferUnits }: Wave): boolean =>
  orderBy !== null && (bufferUnits ?? 0) > 0
const isTold = (wave: Wave | null): wave is Wave =>
  wave !== null && (wave.coverEnds !== null || isToOrder(wave))
/** Past the last day to order, or the stock ends before what is ordered now could be there. */
const isLate = ({ orderBy, coverEnds, leadTimeDays }: Wave, asOf: IsoDate): boolean =>
  dayOf(orderBy) <= epochDay(asOf) || dayOf(coverEnds) - epochDay(asOf) <= leadTimeDays

/** What goes on stands before what is over, what costs most or comes soonest before the rest. @throws never. */
export function watchView({ advice, titles, currency, asOf }: Told): WatchView {
  const each = <T extends object>(of: (one: AsinAdvice) => T[]): OfProduct<T>[] =>
    advice.flatMap(one =>
      of(one).map(what => ({ ...what, asin: one.asin, title: titles.get(one.asin) ?? null })),
    )
  return {
    killers: each(({ killers }) => killers.map(killer => ({ killer }))).sort(
      ({ killer: a }, { killer: b }) =>
        Number(a.to !== null) - Number(b.to !== null) ||
        lostOf(b) - lostOf(a) ||
        epochDay(b.from) - epochDay(a.from),
    ),
    // Of stock that ends the wave tells, and tells more.
    warnings: each(({ warnings, wave }) =>
      warnings.filter(({ check }) => check !== 'stockDays' || !isTold(wave)).map(warning => ({ warning })),
    ).sort((a, b) => soonest(a.warning.on, b.warning.on) || a.asin.localeCompare(b.asin)),
    waves: each(({ wave }) => (isTold(wave) ? [{ wave, isLate: isLate(wave, asOf) }] : [])).sort(
      (a, b) =>
        Number(b.isLate) - Number(a.isLate) ||
        soonest(a.wave.orderBy, b.wave.orderBy) ||
        soonest(a.wave.coverEnds, b.wave.coverEnds),
    ),
    currency,
    asOf,
  }
}

function soonest(a: IsoDate | null, b: IsoDate | null): number {
  const [x, y] = [dayOf(a), dayOf(b)]
  return x === y ? 0 : x - y
}

/** How much of it waits for the seller now: what is over, and stock that can still be ordered in time, does not. */
export const watchCount = ({ killers, warnings, waves }: WatchView): number =>
  killers.filter(({ killer }) => killer.to === null).length +
  warnings.length +
  waves.filter(one => one.isLate).length

/** Days for which a verdict counts as news. */
const FRESH_DAYS = 14

/** Verdicts that have fallen due of late. */
export const freshVerdicts = (experiments: readonly Experiment[], today: IsoDate): number =>
  experiments.filter(({ verdict, readout }) => {
    const days = epochDay(today) - epochDay(readout)
    return verdict !== 'too-early' && days >= 0 && days <= FRESH_DAYS
  }).length
