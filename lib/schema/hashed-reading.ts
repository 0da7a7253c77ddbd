// A page reading after the background's door: every alias has become a keyed hash or the reason why it names nobody.
// Plain JSON; this, and never a raw alias, is what may be stored and handed to the books.
import type { Observation, ObservedOrder, PageReading } from './page-reading'

/** Who bought: a code (see BUYER) and, for BUYER.first only, the buyer's 16-byte hash as 32 lower-case hex digits. */
export interface HashedBuyer {
  code: number
  hash: string | null
}

export interface HashedOrder extends Omit<ObservedOrder, 'alias' | 'carriesBuyer'> {
  buyer: HashedBuyer
}
export type HashedObservation = HashedOrder | Exclude<Observation, ObservedOrder>

/** One reading of one page, safe to keep. */
export interface HashedReading extends Omit<PageReading, 'observations'> {
  observations: HashedObservation[]
}

/** The 16 bytes of a hash as 32 hex digits. */
export const hashToHex = (hash: Uint8Array): string =>
  Array.from(hash, byte => byte.toString(16).padStart(2, '0')).join('')

/** The bytes of a hash from its hex digits. @throws RangeError on anything but 32 hex digits. */
export function hexToHash(hex: string): Uint8Array<ArrayBuffer> {
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new RangeError('A buyer hash has 32 lower-case hex digits.')
  return Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}
