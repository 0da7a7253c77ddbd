// What rows teach about products, on its way into the books: each thing once, though thousands of rows repeat it.
import { monthOf } from './products'

/** What a row taught about a product. */
export interface Lesson {
  scope: string
  sku: number
  asin: number
  title: string | null
  month: number
}

/** Adds to the lessons what rows teach of a SKU and its ASIN (either possibly 0), each thing once. */
export function teachOnce(
  lessons: Lesson[],
): (scope: string, sku: number, asin: number, seconds: number) => void {
  const taught = new Map<string, Map<number, Lesson>>()
  return (scope, sku, asin, seconds) => {
    let known = taught.get(scope)
    if (known === undefined) {
      known = new Map()
      taught.set(scope, known)
    }
    const key = sku === 0 ? -asin : sku
    const last = known.get(key)
    if (last !== undefined && (asin === 0 || (last.asin === asin && last.month === monthOf(seconds)))) return
    const lesson = { scope, sku, asin, title: null, month: monthOf(seconds) }
    known.set(key, lesson)
    lessons.push(lesson)
  }
}
