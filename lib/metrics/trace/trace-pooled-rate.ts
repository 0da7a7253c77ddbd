// The products behind a rate that is held to the rest of the shop: each with its own share, and how many buyers that is worth.
import { countAt, pooledRepeat } from '@/lib/metrics/outlook/pooled-repeat'
import { priceBands } from '@/lib/metrics/outlook/price-bands'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { kaplanMeier } from '@/lib/stats/kaplan-meier'
import type { TracedRows, TraceGround } from './trace-ground'

/** Of the product asked for, at the horizon; a row a product of the shop. @throws never; null where it is not known. */
export function tracePooledRate(ground: TraceGround, limit: number): TracedRows {
  const { task, request, asinId } = ground
  const horizon = HORIZONS.find(one => one === request.horizonDays) ?? 90
  const counts = ground.entryCounts()
  const bandOf = priceBands(task.log)
  const pooled = pooledRepeat(counts, bandOf)
  const rows = [...counts].flatMap(([id, of]) => {
    const known = countAt(of, kaplanMeier(of), horizon)
    const held = pooled.get(id)?.[horizon] ?? null
    return known === null ? [] : [{ id, known, held, band: Number(bandOf(id) ?? 0) }]
  })
  const own = rows.find(({ id }) => id === asinId)
  return {
    ofBuyers: true,
    value: (asinId === null ? null : pooled.get(asinId)?.[horizon]?.value) ?? null,
    unit: 'share',
    inputs: [
      { name: 'own-share', value: own ? own.known.successes / own.known.n : null, unit: 'share' },
      { name: 'worth-buyers', value: own?.known.n ?? null, unit: 'number' },
      { name: 'price-band', value: own?.band ?? null, unit: 'count' },
      { name: 'products', value: rows.length, unit: 'count' },
    ],
    columns: [
      { name: 'asin', unit: 'text' },
      { name: 'price-band', unit: 'count' },
      { name: 'worth-buyers', unit: 'number' },
      { name: 'own-share', unit: 'share' },
      { name: 'held-share', unit: 'share' },
    ],
    count: rows.length,
    fromDay: null,
    toDay: null,
    rows: rows
      .slice(0, limit)
      .map(({ id, known, held, band }) => [
        task.asins[id] ?? '',
        band,
        known.n,
        known.successes / known.n,
        held?.value ?? null,
      ]),
  }
}
