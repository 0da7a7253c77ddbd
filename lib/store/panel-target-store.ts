// The ASIN a strip asked the side panel to open on: stored, since the background may be gone before the panel asks.
import type { Asin } from '@/lib/schema/ids'
import type { Database } from './database'

export async function savePanelTarget(database: Database, asin: Asin | null): Promise<void> {
  await database.meta.put({ id: 'panel-target', asin })
}

/** The target, cleared by asking. */
export function takePanelTarget(database: Database): Promise<Asin | null> {
  return database.transaction('rw', database.meta, async () => {
    const record = (await database.meta.get('panel-target')) as { asin: Asin | null } | undefined
    await database.meta.delete('panel-target')
    return record?.asin ?? null
  })
}
