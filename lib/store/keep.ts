// Writes that may meet a full disk: what the browser refuses to store becomes a problem the seller can be told.
import { Problem } from '@/lib/schema/problem'

/** Runs a write. @throws Problem 'disk-full' when the browser's quota is used up; the transaction left nothing behind. */
export async function keep<T>(write: () => PromiseLike<T>): Promise<T> {
  try {
    return await write()
  } catch (thrown) {
    throw isQuota(thrown) ? new Problem('disk-full') : thrown
  }
}

/** Dexie wraps what ended a transaction: as `inner` of an abort, or among the `failures` of a bulk write. */
function isQuota(thrown: unknown): boolean {
  if (typeof thrown !== 'object' || thrown === null) return false
  const { name, inner, failures } = thrown as { name?: string; inner?: unknown; failures?: unknown[] }
  return (
    name === 'QuotaExceededError' || isQuota(inner) || (Array.isArray(failures) && failures.some(isQuota))
  )
}
