// How the columns of an unknown header row are to be read: asked once, remembered by the header's signature.
import type { MappingAnswer } from '@/lib/schema/import-report'
import type { Database } from './database'
import { keep } from './keep'

/** All that was answered so far. */
export const loadMappings = (database: Database): Promise<MappingAnswer[]> => database.mappings.toArray()

/** @throws Problem 'disk-full'. */
export async function saveMapping(database: Database, answer: MappingAnswer): Promise<void> {
  await keep(() => database.mappings.put(answer))
}
