// The ASIN a row is about: printed in it, with or without a label, else the one its product link names.
import { type Asin, isAsin } from '@/lib/schema/ids'
import { lines } from './element-text'
import { asinOfLink } from './product-link'

/** The first of several; null where the row names none. */
export function printedAsin(row: Element): Asin | null {
  const words = lines(row).flatMap(line => line.split(/[\s:：|/]+/))
  const printed = words.find(word => /^B0[A-Z0-9]{8}$/.test(word))
  return printed !== undefined && isAsin(printed) ? printed : asinOfLink(row)
}
