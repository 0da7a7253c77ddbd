// The files meant by the paths of a command line, as the readers want them: a name, a size and a stream of bytes.
import { createReadStream, readdirSync, type Stats, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { Unusable } from './unusable'

export interface DiskFile {
  name: string
  size: number
  stream(): ReadableStream<Uint8Array>
}

const CHUNK_BYTES = 1 << 20

/**
 * A folder means the files in it, by name; those whose names begin with a dot and folders within are left out.
 *
 * @throws Unusable when a path does not exist or a folder holds no file.
 */
export function findFiles(paths: readonly string[]): DiskFile[] {
  return paths.flatMap(path => {
    const found = statOf(path)
    if (!found.isDirectory()) return [diskFile(path, found)]
    const files = readdirSync(path)
      .filter(name => !name.startsWith('.'))
      .sort()
      .map(name => join(path, name))
      .map(inside => ({ inside, stat: statOf(inside) }))
      .filter(({ stat }) => stat.isFile())
    if (files.length === 0) throw new Unusable(`No file in the folder ${path}.`)
    return files.map(({ inside, stat }) => diskFile(inside, stat))
  })
}

function statOf(path: string): Stats {
  try {
    return statSync(path)
  } catch {
    throw new Unusable(`No such file: ${path}`)
  }
}

const diskFile = (path: string, stat: Stats): DiskFile => ({
  name: basename(path),
  size: stat.size,
  stream: () =>
    Readable.toWeb(createReadStream(path, { highWaterMark: CHUNK_BYTES })) as ReadableStream<Uint8Array>,
})
