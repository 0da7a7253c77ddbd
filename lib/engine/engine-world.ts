// What the engine needs of the world around it: given by the worker's door, replaced in tests.
import type { Emit } from '@/lib/messages/engine-server'
import type { Database } from '@/lib/store/database'
import type { MakeOutlook } from './make-outlook-apart'

export interface EngineWorld {
  database: Database
  crypto: Pick<Crypto, 'getRandomValues'> & { subtle: SubtleCrypto }
  /** Epoch seconds. */
  now(): number
  emit: Emit
  /** Resolves when whoever else waits for the worker has had a turn. */
  idle(): Promise<void>
  makeOutlook: MakeOutlook
}
