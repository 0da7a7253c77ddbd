// One job at a time, and a job that fails does not hold up the next.
import { expect, it } from 'vitest'
import { createJobQueue } from '@/lib/engine/job-queue'

it('runs jobs one after another, awaits included, whether they succeed or fail', async () => {
  const queue = createJobQueue()
  const trail: string[] = []
  const job = (name: string, fails = false) =>
    queue.add(async () => {
      trail.push(`${name} starts`)
      await new Promise(done => setTimeout(done, 5))
      trail.push(`${name} ends`)
      if (fails) throw new Error(name)
      return name
    })
  const [one, two, three] = await Promise.allSettled([job('one'), job('two', true), job('three')])
  expect(trail).toEqual(['one', 'two', 'three'].flatMap(name => [`${name} starts`, `${name} ends`]))
  expect([one?.status, two?.status, three?.status]).toEqual(['fulfilled', 'rejected', 'fulfilled'])
})
