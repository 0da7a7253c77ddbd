// Door of `npm run bench`: runs the items one after another and writes tests/bench/results.md.
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { findBrowser } from '@/tests/browser/find-browser'
import { missing } from './figure'
import type { Item } from './item'
import { ITEMS } from './items/index'
import { machine } from './machine'
import { type Options, readOptions, USAGE } from './options'
import { keepPriority } from './priority'
import { renderSection, type Section, writeResults } from './results'

const RESULTS = fileURLToPath(new URL('results.md', import.meta.url))

/** Measures one item; what goes wrong becomes a line of its section, so that the other items still run. */
async function sectionOf(item: Item, options: Options): Promise<Section> {
  const { id, title } = item
  const load = loadavg()[0]?.toFixed(1)
  try {
    const { how, figures, notes } = await item.measure(options)
    return {
      id,
      title,
      how: `${how}; load ${load}${options.nice === 0 ? '' : `, nice ${options.nice}`}; ${options.date}.`,
      figures,
      notes,
    }
  } catch (problem) {
    const reason = problem instanceof Error ? problem.message : String(problem)
    return { id, title, how: `${options.date}.`, figures: [missing(title, 'ms', reason)], notes: [] }
  }
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2), new Date().toISOString().slice(0, 10))
  const chosen = ITEMS.filter(item => options.only === null || item.id === options.only)
  if (chosen.length === 0)
    throw new Error(`No item "${options.only}". There are: ${ITEMS.map(item => item.id).join(', ')}.`)
  keepPriority(options.nice)
  const sections: Section[] = []
  for (const item of chosen) {
    process.stderr.write(`${item.id} …\n`)
    const section = await sectionOf(item, options)
    process.stdout.write(`${renderSection(section)}\n`)
    sections.push(section)
  }
  if (options.quick) return
  const ids = ITEMS.map(item => item.id)
  writeResults(RESULTS, ids, machine(await findBrowser().catch(() => null)), sections)
}

main().then(
  () => process.exit(0),
  (problem: unknown) => {
    process.stderr.write(`${problem instanceof Error ? problem.message : problem}\n${USAGE}\n`)
    process.exit(2)
  },
)
