// The headless twin: `npm run -s analyze`. Figures of report files without a browser; only the answer goes to stdout.
import { writeFileSync } from 'node:fs'
import { type Analysis, analyseFiles } from './analyse-files'
import { buyersTable } from './buyers-table'
import { findFiles } from './find-files'
import { readJournal } from './journal-file'
import { parseArguments, USAGE } from './parse-arguments'
import { printTable } from './print-table'
import { type RatingLine, readRatings } from './ratings-file'
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
  const costs = asked.costsFile === null ? [] : findFiles([asked.costsFile])
  const journal = asked.journalFile === null ? { lines: [], bad: [] } : readJournal(asked.journalFile)
  const ratings = asked.ratingsFile === null ? { lines: [], bad: [] } : readRatings(asked.ratingsFile)
  const analysis = await analyseFiles([...findFiles(asked.paths), ...costs], {
    ...asked,
    journal: journal.lines,
    ratings: ratings.lines,
    now: Math.floor(Date.now() / 1000),
    key: crypto.getRandomValues(new Uint8Array(32)),
  })
  if (asked.buyersFile !== null) writeBuyers(asked.buyersFile, analysis)
  const unsold = unsoldLines(asked.ratingsFile ?? '', ratings.lines, analysis)
  for (const line of [...reportLines(analysis.reports), ...ratings.bad, ...unsold, ...journal.bad])
    process.stderr.write(`${line}\n`)
  requireCosts(analysis.reports.slice(analysis.reports.length - costs.length))
  process.stdout.write(
    asked.json ? `${JSON.stringify(toDocument(analysis))}\n` : printTable(analysis, asked.all),
  )
}

/** @throws Unusable for a file given as one of costs that holds none. */
function requireCosts(reports: Analysis['reports']): void {
  for (const { name, report, accepted } of reports)
    if (report !== 'unit-costs' || accepted === 0)
      throw new Unusable(`${name}: no unit cost in it; expected the columns sku,unitCost,currency,from.`)
}

/** ASINs with a rating and no order: what is said of them has no place. */
function unsoldLines(name: string, ratings: readonly RatingLine[], { asOf, shops }: Analysis): string[] {
  const sold = new Set(shops.flatMap(({ asins }) => asins.map(one => one.asin)))
  const unsold = new Set(ratings.map(one => one.asin).filter(asin => !sold.has(asin)))
  return [...unsold].map(asin => `${name}: ${asin} is in no order up to ${asOf}; its rating is not used.`)
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
