// The frame of every yardstick worker: takes one job, answers one message, says what went wrong.
export interface Job<Input> {
  files: File[]
  input: Input
}

/** Answers the worker's one message with what `work` gives. */
export function answerOnce<Input>(work: (job: Job<Input>) => Promise<unknown>): void {
  globalThis.addEventListener('message', event => {
    work((event as MessageEvent<Job<Input>>).data).then(
      value => globalThis.postMessage({ value }),
      (problem: unknown) => globalThis.postMessage({ problem: String(problem) }),
    )
  })
}
