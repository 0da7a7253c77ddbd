// Peak memory of a process as the kernel counts it: heap, buffers and all. Linux only; elsewhere null.
import { writeFileSync } from 'node:fs'
import { readProc } from './process-tree'

const kilobytes = (pid: number, field: 'VmHWM' | 'VmRSS'): number | null => {
  const found = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(readProc(`${pid}/status`))
  return found ? Number(found[1]) : null
}

/** Starts watching a process. The answer is asked for later: peak since now less what was in use now, in MB. */
export function watchMemory(pid: number | null): () => number | null {
  if (pid === null) return () => null
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5') // forget the peak so far
  } catch {
    // Not ours to reset: then the peak so far is the floor, and the figure can only be too high by it.
  }
  const before = kilobytes(pid, 'VmRSS')
  return () => {
    const peak = kilobytes(pid, 'VmHWM')
    return before === null || peak === null ? null : (peak - before) / 1024
  }
}
