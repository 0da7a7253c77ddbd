// "What should be done for this product next?" The advice on every entry ASIN: gate first, then levers, killers, the wave.
import type { AsinAdvice } from '@/lib/schema/advice'
import { isoDate } from '@/lib/schema/dates'
import type { AsinEconomics, ShopEconomics } from '@/lib/schema/economics'
import type { Asin } from '@/lib/schema/ids'
import type { Experiment } from '@/lib/schema/journal'
import type { LeverFacts, Propose } from '@/lib/schema/lever-facts'
import type { AsinSignals, ShopSignals } from '@/lib/schema/signals'
import type { OutlookParts, StudiedAsin, StudyTask } from '@/lib/schema/study'
import { asinPaces } from './asin-pace'
import { daysOut } from './days-out'
import { gate } from './gate'
import { gateWarnings } from './gate-warnings'
import { killersOf } from './killers/index'
import { leadTimes } from './lead-times'
import { leverTrials } from './lever-trials'
import { productGroups } from './product-groups'
import { routine } from './routine'
import { siblingsOf } from './siblings'
import { wave } from './wave'

/** The sections of the study that advice rests on. */
export interface AdviceParts {
  outlook: OutlookParts | null
  economics: { shop: ShopEconomics; asins: readonly AsinEconomics[] } | null
  signals: { shop: ShopSignals; asins: readonly AsinSignals[] }
  /** What the journal has judged; none where it is not known. */
  experiments?: readonly Experiment[]
}

/** Buyers watched for 90 days from which on few reorders mean that few come, not that there were few to look at. */
const ENOUGH_BUYERS = 100
const ENOUGH_REPEATERS = 20

/**
 * For every ASIN of the task's figures, in their order. Linear in lines and buyers.
 *
 * @param propose asks the lever rules, which know results only and none of this room.
 * @throws never.
 */
export function advice(task: StudyTask, parts: AdviceParts, propose: Propose): AsinAdvice[] {
  const idOf = new Map(task.asins.map((asin, id) => [asin, id]))
  const paces = asinPaces(task)
  const groupOf = productGroups(task)
  const leadTimeOf = leadTimes(task)
  const siblings = siblingsOf(task)
  const trialsOf = leverTrials(parts.experiments ?? [])
  const outlooks = byAsin(parts.outlook?.asins ?? [])
  const money = byAsin(parts.economics?.asins ?? [])
  const signs = byAsin(parts.signals.asins)
  const { asOfDay, settings, currency } = task
  return task.asinFigures.map(figures => {
    const { asin } = figures
    const id = idOf.get(asin) ?? 0
    const outlook = outlooks.get(asin) ?? null
    const economics = money.get(asin) ?? null
    const signals = signs.get(asin) ?? null
    const pace = paces.paceOf(id, daysOut(signals, asOfDay))
    const held = gate(figures.baseline, settings, { asin, group: groupOf(id), currency, asOfDay })
    const ahead = wave({
      asOfDay,
      outlook,
      signals,
      pace,
      weeklyUnits: paces.weeklyUnits(id),
      lastDays: paces.lastDays(id),
      leadTime: leadTimeOf(id),
    })
    const killers = signals === null ? [] : killersOf({ asOfDay, figures, signals, outlook, economics, pace })
    const facts: LeverFacts = {
      figures,
      outlook,
      shop: parts.outlook?.shop ?? null,
      economics,
      signals,
      gate: held,
      wave: ahead,
      pace,
      killers,
      settings,
      shopKey: task.shop,
      trials: trialsOf(asin),
      siblings: siblings(id),
    }
    const proposals = propose(facts)
    return {
      asin,
      asOf: isoDate(asOfDay),
      gate: held,
      warnings: gateWarnings(held, signals, ahead, asOfDay),
      proposals,
      why: proposals.length > 0 ? null : enough(figures) ? 'nothing-to-do' : 'not-enough',
      killers,
      wave: ahead,
      routine: routine(settings.routineDone[asin], asOfDay),
    }
  })
}

const byAsin = <T extends { asin: Asin }>(all: readonly T[]): Map<Asin, T> =>
  new Map(all.map(one => [one.asin, one]))

/** Whether the silence of the rules is about the product, not about how few buyers there are to look at. */
const enough = ({ interval, repeatRate }: StudiedAsin): boolean =>
  (interval?.n ?? 0) >= ENOUGH_REPEATERS || repeatRate[90].n >= ENOUGH_BUYERS
