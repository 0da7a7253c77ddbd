// On a machine shared with other work: all threads of the measured processes may be put before the others' (--nice -12).
// Browsers set the priority of their own threads, so that of the shell is not enough. Linux only, and for root.
import { readdirSync } from 'node:fs'
import { setPriority } from 'node:os'
import { processTree } from './process-tree'

const EVERY_MS = 100

/** Keeps this process and all below it at a priority, threads that start later too, until stopped. */
export function keepPriority(nice: number): () => void {
  if (nice === 0) return () => undefined
  const apply = (): void => {
    for (const pid of processTree(process.pid)) for (const thread of threadsOf(pid)) raise(thread, nice)
  }
  apply()
  const timer = setInterval(apply, EVERY_MS)
  return () => clearInterval(timer)
}

function threadsOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`).map(Number)
  } catch {
    return []
  }
}

function raise(thread: number, nice: number): void {
  try {
    setPriority(thread, nice)
  } catch {
    // Ended meanwhile, or not allowed: the measurement goes on at the usual priority.
  }
}
