// What a strip or the popup asked the side panel to open on: stored, since the background may be gone before the panel asks.
import type { PanelTarget } from '@/lib/schema/figure-rows'
import type { Database } from './database'

/** The newest target takes the place of one not asked for yet. */
export async function savePanelTarget(
  database: Database,
  { asin, rows, windowId }: PanelTarget,
): Promise<void> {
  await database.meta.put({
    id: 'panel-target',
    asin,
    ...(rows ? { rows } : {}),
    ...(windowId === undefined ? {} : { windowId }),
  })
}

/** The target, cleared by asking. Another window's target is left to that window's panel. */
export function takePanelTarget(database: Database, windowId?: number): Promise<PanelTarget> {
  return database.transaction('rw', database.meta, async () => {
    const record = (await database.meta.get('panel-target')) as PanelTarget | undefined
    if (record === undefined || (record.windowId ?? windowId) !== windowId) return { asin: null }
    await database.meta.delete('panel-target')
    return { asin: record.asin, ...(record.rows ? { rows: record.rows } : {}) }
  })
}
