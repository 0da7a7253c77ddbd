// The processes of one browser as the kernel lists them. Linux only: elsewhere there is no /proc and nothing is found.
import { readdirSync, readFileSync } from 'node:fs'

/** Text of a file below /proc; "" when the process has ended or the system has no such thing. */
export function readProc(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'utf8')
  } catch {
    return ''
  }
}

const parentOf = (pid: number): number => Number(/^PPid:\s*(\d+)/m.exec(readProc(`${pid}/status`))?.[1] ?? 0)

function descendsFrom(pid: number, ancestor: number): boolean {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true
  return false
}

/** A process and all below it. */
export function processTree(root: number): number[] {
  try {
    return readdirSync('/proc')
      .filter(name => /^\d+$/.test(name))
      .map(Number)
      .filter(pid => descendsFrom(pid, root))
  } catch {
    return []
  }
}

/** The process that runs an extension's pages and workers, below the given browser process; null when not found. */
export const extensionProcess = (browserPid: number): number | null =>
  processTree(browserPid).find(pid => readProc(`${pid}/cmdline`).includes('--extension-process')) ?? null

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10

/**
 * Processor time that a browser and all its processes have used, ms; null where the system does not tell. Unlike the
 * clock it does not run while other programs have the machine.
 */
export function processorMs(browserPid: number): number | null {
  const ticks = processTree(browserPid).map(pid => {
    // Fields 14 and 15; the second field is a name in brackets that may hold blanks.
    const fields = readProc(`${pid}/stat`)
      .replace(/^.*\) /, '')
      .split(' ')
    return Number(fields[11]) + Number(fields[12])
  })
  return ticks.length === 0 ? null : ticks.reduce((sum, one) => sum + one, 0) * TICK_MS
}
