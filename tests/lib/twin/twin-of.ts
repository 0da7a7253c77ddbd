// The headless twin on files in memory, for tests.
import { type AnalysisOptions, analyseFiles } from '@/lib/twin/analyse-files'
import { parseArguments, type TwinArguments } from '@/lib/twin/parse-arguments'
import { type TwinDocument, toDocument } from '@/lib/twin/to-document'

export interface TextFile {
  name: string
  bytes: Uint8Array
}

/** A file as the twin finds it, without a disk. */
export const inMemory = ({ name, bytes }: TextFile) => ({
  name,
  size: bytes.length,
  stream: () => new Blob([bytes as Uint8Array<ArrayBuffer>]).stream(),
})

/** Through JSON, as whoever reads stdout has it. */
export async function twinOf(
  files: readonly TextFile[],
  options: Partial<TwinArguments & Pick<AnalysisOptions, 'journal'>> = {},
): Promise<TwinDocument> {
  const analysis = await analyseFiles(files.map(inMemory), {
    ...parseArguments(['files']),
    journal: [],
    ...options,
    now: 1_800_000_000,
    key: new Uint8Array(32).fill(7),
  })
  return JSON.parse(JSON.stringify(toDocument(analysis))) as TwinDocument
}
