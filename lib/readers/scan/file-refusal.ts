// What stops a file that has to be unpacked before it is a table: thrown by whoever unpacks it, told as the file's problem.
import type { FileProblem } from '@/lib/schema/import-report'

/** A file that cannot become a table. `expected` says what was looked for, where that helps. */
export class FileRefusal extends Error {
  readonly code: FileProblem['code']
  readonly expected: string | null
  constructor(code: FileProblem['code'], expected: string | null = null) {
    super(expected === null ? code : `${code}: ${expected}`)
    this.code = code
    this.expected = expected
  }
}

/** Files that cannot be read from the front are held in memory, and a small archive can unpack into a huge one. */
export const MOST_BYTES = 100 * 2 ** 20

/** What a file over the bound is told. */
export const tooLarge = (): FileRefusal => new FileRefusal('too-large', '≤ 100 MB')
