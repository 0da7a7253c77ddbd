// Builds the extension into .output/chrome-mv3, once: again only when a source is newer than the build.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { EXTENSION_FOLDER } from './launch'

const root = fileURLToPath(new URL('../../', import.meta.url))
const SOURCES = ['entrypoints', 'components', 'lib', 'assets', 'wxt.config.ts', 'package.json']

function newest(path: string): number {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(0, ...readdirSync(path).map(name => newest(join(path, name))))
}

/** True when there is a build no older than any source. */
export function isFresh(): boolean {
  const manifest = join(EXTENSION_FOLDER, 'manifest.json')
  if (!existsSync(manifest)) return false
  return statSync(manifest).mtimeMs >= Math.max(...SOURCES.map(name => newest(join(root, name))))
}

/** Builds where needed. @throws Error with the last lines of the builder's output. */
export function buildExtension(): void {
  if (isFresh()) return
  const bin = join(root, 'node_modules', 'wxt', 'bin', 'wxt.mjs')
  const run = spawnSync(process.execPath, [bin, 'build'], { cwd: root, encoding: 'utf8' })
  if (run.status === 0) return
  throw new Error(
    `The extension could not be built:\n${`${run.stdout}${run.stderr}`.split('\n').slice(-25).join('\n')}`,
  )
}
