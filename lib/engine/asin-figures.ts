// One ASIN's figures for its own page: from what is stored of it, the rest drawn when asked.
import { drawAsin } from '@/lib/pipeline/draw-asin'
import type { AsinFigures } from '@/lib/schema/figures'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import type { Database } from '@/lib/store/database'
import { loadAsinRecord } from '@/lib/store/figure-store'

/** The figures of one ASIN; null when there are none. */
export async function asinFigures(
  database: Database,
  shop: ShopKey,
  asin: Asin,
): Promise<AsinFigures | null> {
  const record = await loadAsinRecord(database, shop, asin)
  return record && drawAsin(record)
}
