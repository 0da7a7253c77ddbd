// One job at a time: the books in memory are touched by nobody else while a job is under way, awaits included.

export interface JobQueue {
  /** Runs the job when all before it have ended, well or badly. */
  add<T>(job: () => Promise<T>): Promise<T>
}

export function createJobQueue(): JobQueue {
  let last: Promise<unknown> = Promise.resolve()
  return {
    add(job) {
      const mine = last.then(job)
      last = mine.catch(() => undefined)
      return mine
    },
  }
}
