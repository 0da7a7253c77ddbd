// What the figures were measured on: one line over the results.
import { execFileSync } from 'node:child_process'
import { cpus, totalmem } from 'node:os'

/** Cores, memory, Node and browser version. `browserPath` null: no browser was found. */
export function machine(browserPath: string | null): string {
  const gigabytes = Math.round(totalmem() / 2 ** 30)
  return `${cpus().length} cores, ${gigabytes} GiB, Node ${process.versions.node}, ${browserVersion(browserPath)}`
}

function browserVersion(path: string | null): string {
  if (path === null) return 'no browser'
  try {
    return execFileSync(path, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] })
      .toString()
      .trim()
      .replace(/ built on.*/, '')
  } catch {
    return 'a browser that does not tell its version'
  }
}
