// What the engine needs of the world around it: given by the worker's door, replaced in tests.
import type { Emit } from '@/lib/messages/engine-server'
import type { Database } from '@/lib/store/database'
import type { DoApart } from './study-apart'

export interface EngineWorld {
  database: Database
  crypto: Pick<Crypto, 'getRandomValues'> & { subtle: SubtleCrypto }
  /** Epoch seconds. */
  now(): number
  emit: Emit
  /** Resolves when whoever else waits for the worker has had a turn, and as many seconds have passed. */
  idle(seconds?: number): Promise<void>
  /** Does what takes long in another worker. */
  apart: DoApart
}
