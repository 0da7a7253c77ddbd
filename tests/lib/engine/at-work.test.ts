// The engine counts as at work from the start of a job to its end, well or badly, and jobs do not wait for each other.
import { describe, expect, it, vi } from 'vitest'
import { atWork, isAtWork } from '@/lib/engine/at-work'

/** Shared locks of one origin, as the browser keeps them. */
function inventLocks(): Pick<LockManager, 'request' | 'query'> {
  const held: LockInfo[] = []
  const request = async (
    name: string,
    { mode = 'exclusive' }: LockOptions,
    job: LockGrantedCallback<unknown>,
  ) => {
    const lock = { name, mode }
    held.push(lock)
    try {
      return await job(lock)
    } finally {
      held.splice(held.indexOf(lock), 1)
    }
  }
  return { request: request as LockManager['request'], query: async () => ({ held: [...held] }) }
}

describe('being at work', () => {
  it('lasts as long as any job, and gives its answer', async () => {
    const locks = inventLocks()
    const ends: ((answer: string) => void)[] = []
    const job = () => new Promise<string>(resolve => ends.push(resolve))
    expect(await isAtWork(locks)).toBe(false)
    const jobs = [atWork(job, locks), atWork(job, locks)]
    ends[1]?.('two')
    expect(await jobs[1]).toBe('two')
    expect(await isAtWork(locks)).toBe(true)
    ends[0]?.('one')
    expect(await jobs[0]).toBe('one')
    // The lock is let go of by another process, a moment after the answer.
    await vi.waitFor(async () => expect(await isAtWork(locks)).toBe(false), 60_000)
  })

  it('ends with a job that fails, and only the own lock counts', async () => {
    const locks = inventLocks()
    await expect(atWork(() => Promise.reject(new Error('broken')), locks)).rejects.toThrow('broken')
    await locks.request('another', { mode: 'shared' }, async () => {
      expect(await isAtWork(locks)).toBe(false)
    })
  })
})
