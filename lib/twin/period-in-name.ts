// The period of a business report by ASIN, which the file itself does not hold: two calendar days in its name.
import { epochDay } from '@/lib/schema/dates'

const DAYS = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d).*?(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/

/**
 * First and last epoch day, both included.
 *
 * @example periodInName('BusinessReport 2026-10-01 to 2026-10-31.csv') // October 2026
 * @returns null where the name does not hold two days in their order.
 * @throws never.
 */
export function periodInName(name: string): { fromDay: number; toDay: number } | null {
  const [, from = '', to = ''] = DAYS.exec(name) ?? []
  try {
    const [fromDay, toDay] = [epochDay(from), epochDay(to)]
    return fromDay <= toDay ? { fromDay, toDay } : null
  } catch {
    return null
  }
}
