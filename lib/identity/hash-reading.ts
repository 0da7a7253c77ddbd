// A page reading on its way through the background's door: each raw alias becomes a keyed hash, or the reason why it
// names nobody, before anything is stored or logged.
import { BUYER } from '@/lib/schema/facts'
import type { HashedObservation, HashedReading } from '@/lib/schema/hashed-reading'
import type { Observation, PageReading } from '@/lib/schema/page-reading'
import type { PageAliasHasher } from './page-alias-hasher'

/** The reading without its aliases. Orders of a page that does not carry the buyer get BUYER.notCarried. */
export async function hashReading(reading: PageReading, hashAlias: PageAliasHasher): Promise<HashedReading> {
  const hashOne = async (seen: Observation): Promise<HashedObservation> => {
    if (seen.kind !== 'order') return seen
    const { alias, carriesBuyer, ...order } = seen
    return { ...order, buyer: carriesBuyer ? await hashAlias(alias) : { code: BUYER.notCarried, hash: null } }
  }
  return { ...reading, observations: await Promise.all(reading.observations.map(hashOne)) }
}
