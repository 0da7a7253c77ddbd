// Says that the engine is at work, as a lock of the origin: whoever hosts the worker sees it, and the browser lets go of it
// when the worker ends, however that comes.

const AT_WORK = 'encore-at-work'

/** The part of `navigator.locks` that is needed here. */
type Locks = Pick<LockManager, 'request' | 'query'>

/**
 * Runs a job of the engine; until it has ended, `isAtWork` says so. Jobs do not wait for each other here, nor for the lock,
 * which another process gives out.
 */
export function atWork<T>(job: () => T | Promise<T>, locks: Locks = navigator.locks): Promise<T> {
  const work = (async () => job())()
  const ended = () => work.catch(() => undefined)
  locks.request(AT_WORK, { mode: 'shared' }, ended).catch(() => undefined)
  return work
}

/** Is any job of the engine under way, in this worker or any other page of the extension? */
export async function isAtWork(locks: Locks = navigator.locks): Promise<boolean> {
  const { held = [] } = await locks.query()
  return held.some(({ name }) => name === AT_WORK)
}
