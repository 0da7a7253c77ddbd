// "What keeps the buyers there are?" The routine after the order: what is due again when.
import { ROUTINE_IDS, type RoutineStep } from '@/lib/schema/advice'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'

/** Days after which a step is due again: what buyers wait for weekly, what they read monthly, what rarely changes quarterly. */
const EVERY_DAYS: Record<RoutineStep['id'], number> = {
  'answer-questions': 7,
  'insert-current': 90,
  'comparison-table': 90,
  'store-path': 90,
  'delivery-promise': 30,
  'review-requests': 7,
  'review-themes': 30,
}

/**
 * @param done by step, the day the seller last did it; a text that is no day counts as never.
 * @param asOfDay epoch day: what was never done is due then.
 * @throws never.
 */
export function routine(done: Readonly<Record<string, IsoDate>> | undefined, asOfDay: number): RoutineStep[] {
  return ROUTINE_IDS.map(id => {
    const doneOn = done?.[id] ?? null
    const day = doneOn === null ? null : dayOf(doneOn)
    const everyDays = EVERY_DAYS[id]
    return {
      id,
      everyDays,
      doneOn: day === null ? null : doneOn,
      dueOn: isoDate(day === null ? asOfDay : day + everyDays),
    }
  })
}

function dayOf(text: IsoDate): number | null {
  try {
    return epochDay(text)
  } catch {
    return null
  }
}
