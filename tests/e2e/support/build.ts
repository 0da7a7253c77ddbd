// Before the browser tests: one build of the extension, unless there is one no older than its sources. The tests take a copy of it,
// so that a build started meanwhile does not pull the extension from under a browser.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildExtension } from '@/tests/browser/build-extension'
import { EXTENSION_FOLDER } from '@/tests/browser/launch'

export function setup(): () => void {
  buildExtension()
  const copy = mkdtempSync(join(tmpdir(), 'encore-extension-'))
  cpSync(EXTENSION_FOLDER, copy, { recursive: true })
  process.env['ENCORE_EXTENSION'] = copy
  return () => rmSync(copy, { recursive: true, force: true })
}
