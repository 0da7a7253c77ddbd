// How a shop looks ahead unless asked otherwise: ninety days, the model that fits best, the burn-in of its figures.
import type { Asin } from '@/lib/schema/ids'
import type { StudyTask } from '@/lib/schema/study'
import type { OutlookRequest } from './ground'

/** Draws are the same for the same books: a figure must not change because it is looked at again. */
const SEED = 20_110_901
export const USUAL_HORIZON = 90

/** @throws never. */
export const outlookRequest = ({ shop, log, asins, families, figures }: StudyTask): OutlookRequest => ({
  shop,
  log,
  seed: SEED,
  burnInDays: figures.coverage.burnInDays,
  horizonDays: USUAL_HORIZON,
  model: null,
  allModels: false,
  asin: id => asins[id] as Asin,
  familyOf: id => families[id] as number,
})
