// The extension as it is measured: built when sources are newer, and copied, so that another build meanwhile changes nothing
// under a running browser.
import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { buildExtension } from '@/tests/browser/build-extension'
import { EXTENSION_FOLDER } from '@/tests/browser/launch'

export const MEASURED_EXTENSION = fileURLToPath(new URL('../../.output/bench/extension', import.meta.url))

let copied = false
/** Builds once a run; the folder to load. @throws Error with the builder's own words when the build fails. */
export function measuredExtension(): string {
  if (copied) return MEASURED_EXTENSION
  buildExtension()
  rmSync(MEASURED_EXTENSION, { recursive: true, force: true })
  cpSync(EXTENSION_FOLDER, MEASURED_EXTENSION, { recursive: true })
  copied = true
  return MEASURED_EXTENSION
}
