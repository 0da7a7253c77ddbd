// The generated report files the benchmark reads: written once, kept under .output, read through before each run.
import { createReadStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeBenchFiles } from '@/tests/shop/write-bench-files'

const FOLDER = fileURLToPath(new URL('../../.output/bench', import.meta.url))

/** All Orders first, then the shipments file of the same orders. */
export interface FilePair {
  allOrders: string
  shipments: string
  bytes: number
  /** Lines of each. */
  lines: number
}

/** The pair of files with `lines` lines each; generated when not there yet. */
export async function filePair(lines: number): Promise<FilePair> {
  const folder = join(FOLDER, `pair-${lines}`)
  if (!existsSync(folder)) {
    const unfinished = `${folder}.part`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(unfinished, { recursive: true })
    await writeBenchFiles(unfinished, lines)
    renameSync(unfinished, folder)
  }
  const paths = readdirSync(folder).map(name => join(folder, name))
  const pick = (word: string): string => {
    const found = paths.find(path => path.toLowerCase().includes(word))
    if (found === undefined) throw new Error(`The generator wrote no ${word} file into ${folder}.`)
    return found
  }
  const pair = { allOrders: pick('all-orders'), shipments: pick('shipments') }
  return { ...pair, lines, bytes: statSync(pair.allOrders).size + statSync(pair.shipments).size }
}

/** Reads files through and forgets them, so that the next reader finds them in the system's cache. */
export async function warm(paths: readonly string[]): Promise<void> {
  for (const path of paths) for await (const _ of createReadStream(path, { highWaterMark: 4 << 20 })) void _
}
