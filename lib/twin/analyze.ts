// The headless twin: `npm run -s analyze`. Figures of report files without a browser; only the answer goes to stdout.
import { writeFileSync } from 'node:fs'
import { type Analysis, analyseFiles } from './analyse-files'
import { buyersTable } from './buyers-table'
import { findFiles } from './find-files'
import { readJournal } from './journal-file'
import { parseArguments, USAGE } from './parse-arguments'
import { printTable } from './print-table'
import { reportLines } from './report-lines'
import { toDocument } from './to-document'
import { Unusable } from './unusable'

const EXIT_UNUSABLE = 2

async function analyze(words: readonly string[]): Promise<void> {
  const asked = parseArguments(words)
  if (asked.help) {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const costs = asked.costsFile === null ? [] : [asked.costsFile]
  const analysis = await analyseFiles(findFiles([...asked.paths, ...costs]), {
    ...asked,
    journal: asked.journalFile === null ? [] : readJournal(asked.journalFile),
    now: Math.floor(Date.now() / 1000),
    key: crypto.getRandomValues(new Uint8Array(32)),
  })
  if (asked.buyersFile !== null) writeBuyers(asked.buyersFile, analysis)
  for (const line of reportLines(analysis.reports)) process.stderr.write(`${line}\n`)
  process.stdout.write(
    asked.json ? `${JSON.stringify(toDocument(analysis))}\n` : printTable(analysis, asked.all),
  )
}

function writeBuyers(path: string, { shops }: Analysis): void {
  const buyers = shops.flatMap(({ study }) => study?.buyers() ?? [])
  try {
    writeFileSync(path, buyersTable(buyers))
  } catch (problem) {
    throw new Unusable(`${path} cannot be written: ${(problem as Error).message}`)
  }
}

// Whoever reads may have seen enough (`| head`).
process.stdout.on('error', (problem: NodeJS.ErrnoException) => {
  if (problem.code !== 'EPIPE') throw problem
})

try {
  await analyze(process.argv.slice(2))
} catch (problem) {
  if (!(problem instanceof Unusable)) throw problem
  process.stderr.write(`${problem.message}\n`)
  process.exitCode = EXIT_UNUSABLE
}
