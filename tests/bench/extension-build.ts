// The extension as it is measured: built now, and copied, so that another build meanwhile changes nothing under a running browser.
import { execFileSync } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { EXTENSION_FOLDER } from '@/tests/browser/launch'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
export const MEASURED_EXTENSION = fileURLToPath(new URL('../../.output/bench/extension', import.meta.url))

let built = false
/** Builds once a run. @throws Error with the builder's own words when the build fails. */
export function buildExtension(): string {
  if (built) return MEASURED_EXTENSION
  try {
    execFileSync('npx', ['wxt', 'build'], { cwd: ROOT, stdio: 'pipe', shell: process.platform === 'win32' })
  } catch (problem) {
    const words = (problem as { stderr?: Buffer }).stderr?.toString().trim().split('\n').slice(-5).join(' ')
    throw new Error(`the extension does not build: ${words}`)
  }
  rmSync(MEASURED_EXTENSION, { recursive: true, force: true })
  cpSync(EXTENSION_FOLDER, MEASURED_EXTENSION, { recursive: true })
  built = true
  return MEASURED_EXTENSION
}
