// What an earlier background or worker may have left: readings not folded, figures older than the books, an import cut
// off. Looked for at each start of the background; where there is none, no worker is started.
import { loadStamp, touchBooks } from '@/lib/store/stamp'
import { dropAllStudies } from '@/lib/store/study-store'
import { countWaiting } from '@/lib/store/tail-store'
import type { BackgroundWorld } from './world'

/** Has the engine finish what was left. */
export async function catchUp(world: BackgroundWorld): Promise<void> {
  const database = await world.database()
  const { books, figures } = await loadStamp(database)
  const left = books !== figures || (await countWaiting(database)) > 0
  if (left) await world.engine('fold')
}

/** After an update of the extension: figures may be computed otherwise now, so all are out of date, and studies written by
 * the version before may lack what panels read now. */
export async function catchUpAfterUpdate(world: BackgroundWorld): Promise<void> {
  const database = await world.database()
  await dropAllStudies(database)
  await database.transaction('rw', database.meta, () => touchBooks(database))
  await catchUp(world)
}
