// From what was taken of one shop to its study: what is ahead first, then money and signals, then the advice that rests on them.
import { propose } from '@/lib/levers/propose'
import { advice } from '@/lib/metrics/advice/advice'
import { productGroups } from '@/lib/metrics/advice/product-groups'
import { buyersWorth, economics } from '@/lib/metrics/economics/economics'
import type { CohortGround } from '@/lib/metrics/entry-cohorts/cohort-counts'
import { entryCohorts, shopCohorts } from '@/lib/metrics/entry-cohorts/entry-cohorts'
import { experiments } from '@/lib/metrics/experiments/experiments'
import { courses } from '@/lib/metrics/first-orders/courses'
import type { BuyerAhead } from '@/lib/metrics/outlook/buyers-ahead'
import { type Outlook, outlook } from '@/lib/metrics/outlook/outlook'
import { outlookRequest, USUAL_HORIZON } from '@/lib/metrics/outlook/outlook-request'
import { reconciliation } from '@/lib/metrics/reconciliation/reconciliation'
import { detectChanges } from '@/lib/metrics/signals/detect-changes'
import { signals } from '@/lib/metrics/signals/signals'
import type { ModelName } from '@/lib/schema/outlook'
import type { AsinStudy, Study, StudyTask } from '@/lib/schema/study'

export type { BuyerAhead }

/** How to look ahead. */
export interface StudyAsked {
  horizonDays: number
  /** Null: the model that fits best. */
  model: ModelName | null
  allModels: boolean
  /** Null: as many days as the figures have it; 0 = everybody is taken for a newcomer. */
  burnInDays: number | null
}
const USUAL: StudyAsked = { horizonDays: USUAL_HORIZON, model: null, allModels: false, burnInDays: null }

export interface WholeStudy extends Study {
  /** The shop's forecast buyer by buyer, worked out when asked for. */
  buyers(): BuyerAhead[]
}

/** @throws never for a task that came out of books. */
export function computeStudy(task: StudyTask, asked: StudyAsked = USUAL): WholeStudy {
  const ahead = outlookOf(task, asked)
  const worth = buyersWorth(task)
  const money = economics(task, ahead, worth)
  const seen = signals(task)
  const parts = { outlook: ahead, economics: money, signals: seen }
  const noted = new Set(task.journal.map(({ asin }) => asin))
  const judged = experiments(task, { signals: seen, money: worth.money })
  // What the journal has judged is what a proposal rests on first.
  const advised = new Map(
    advice(task, { ...parts, experiments: judged }, propose).map(one => [one.asin, one]),
  )
  const idOf = new Map(task.asins.map((asin, id) => [asin, id]))
  const groupOf = productGroups(task)
  const earned = new Map(money.asins.map(one => [one.asin, one]))
  const ground: CohortGround = { task, ...worth }
  const courseOf = courses(task, worth.lines.index, worth.money)
  return {
    outlook: ahead === null ? null : { shop: ahead.shop, asins: ahead.asins },
    shop: {
      economics: money.shop,
      reconciliation: reconciliation(task),
      signals: seen.shop,
      experiments: judged,
      changes: detectChanges(seen.asins),
      weekly: seen.asins
        .filter(({ asin }) => noted.has(asin))
        .map(({ asin, firstWeek, weeklyOrders }) => ({ asin, firstWeek, weeklyOrders })),
      costs: task.money.unitCosts.map(({ skuId: _, asinId: __, seenAt: ___, ...cost }) => cost),
      cohorts: shopCohorts(ground),
      ...courseOf(Array.from({ length: task.log.buyers }, (_, buyer) => buyer)),
    },
    asins: seen.asins.flatMap((one): AsinStudy[] => {
      const [its, told] = [earned.get(one.asin), advised.get(one.asin)]
      const id = idOf.get(one.asin) ?? 0
      const members = worth.members.get(id) ?? []
      return its && told
        ? [
            {
              asin: one.asin,
              group: groupOf(id),
              economics: its,
              signals: one,
              advice: told,
              cohorts: entryCohorts(ground, members),
              ...courseOf(members),
            },
          ]
        : []
    }),
    buyers: () => ahead?.buyers() ?? [],
  }
}

function outlookOf(task: StudyTask, { burnInDays, ...asked }: StudyAsked): Outlook | null {
  if (task.log.buyers === 0) return null
  const usual = outlookRequest(task)
  const steps = outlook({ ...usual, ...asked, burnInDays: burnInDays ?? usual.burnInDays })
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
