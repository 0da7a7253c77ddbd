// The ASIN a product link speaks of: the fall-back where the seller has switched the ASIN line off.
import { type Asin, isAsin } from '@/lib/schema/ids'

const PRODUCT_PATH = /\/(?:dp|gp\/product|gp\/aw\/d|product)\/([A-Z0-9]{10})(?![A-Z0-9])/

/** The ASIN in the first product link inside, or null. */
export function asinOfLink(root: ParentNode): Asin | null {
  for (const link of root.querySelectorAll('a[href]')) {
    const asin = PRODUCT_PATH.exec(link.getAttribute('href') ?? '')?.[1]
    if (asin !== undefined && isAsin(asin)) return asin
  }
  return null
}
