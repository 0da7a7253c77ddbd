// Peak memory of a browser process as the kernel counts it: heap, buffers and all. Linux only; elsewhere null.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return '' // the process ended, or this system has no /proc
  }
}
const parentOf = (pid: number): number =>
  Number(/^PPid:\s*(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0)
const kilobytes = (pid: number, field: 'VmHWM' | 'VmRSS'): number | null => {
  const found = new RegExp(`^${field}:\\s*(\\d+) kB`, 'm').exec(read(`/proc/${pid}/status`))
  return found ? Number(found[1]) : null
}

function descendsFrom(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true
  return false
}

/** The process that runs an extension's pages and workers, below the given browser process; null when not found. */
export function extensionProcess(browserPid: number): number | null {
  let names: string[] = []
  try {
    names = readdirSync('/proc')
  } catch {
    return null
  }
  const found = names
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => read(`/proc/${pid}/cmdline`).includes('--extension-process'))
    .filter(pid => descendsFrom(pid, browserPid))
  return found[0] ?? null
}

/** Starts watching a process. The answer is asked for later: peak since now less what was in use now, in MB. */
export function watchMemory(pid: number | null): () => number | null {
  if (pid === null) return () => null
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5') // forget the peak so far
  } catch {
    // Not ours to reset: then the peak so far is the floor, and the figure can only be too low by it.
  }
  const before = kilobytes(pid, 'VmRSS')
  return () => {
    const peak = kilobytes(pid, 'VmHWM')
    return before === null || peak === null ? null : (peak - before) / 1024
  }
}
