// The rivals we are held against. They are no dependencies of the project: fetched on first use, at exact versions.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const FOLDER = join(ROOT, '.output/bench-peers')
export const PEERS = { papaparse: '5.7.1', '@duckdb/node-api': '1.5.6-r.1' } as const
export type Peer = keyof typeof PEERS

/** Folder of an installed rival. @throws Error in one sentence when it cannot be had. */
export function peerFolder(name: Peer): string {
  const folder = join(FOLDER, 'node_modules', name)
  if (installedVersion(folder) !== PEERS[name]) install()
  if (installedVersion(folder) !== PEERS[name])
    throw new Error(`${name} ${PEERS[name]} could not be installed with npm`)
  return folder
}

function installedVersion(folder: string): string | null {
  const manifest = join(folder, 'package.json')
  return existsSync(manifest)
    ? (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
    : null
}

let tried = false
function install(): void {
  if (tried) return
  tried = true
  mkdirSync(FOLDER, { recursive: true })
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n')
  const wanted = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`)
  try {
    execFileSync('npm', ['install', '--no-save', '--no-package-lock', '--prefix', FOLDER, ...wanted], {
      stdio: 'ignore',
    })
  } catch {
    // No registry in reach: peerFolder says so in its own words.
  }
}
