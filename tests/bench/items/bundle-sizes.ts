// Size of each entry of the built extension, and that the content script carries no database, schema or chart library.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { MEASURED_EXTENSION as BUILT, measuredExtension } from '@/tests/bench/extension-build'
import type { Figure } from '@/tests/bench/figure'
import type { Item } from '@/tests/bench/item'

const CONTENT = 'content-scripts/'
const CONTENT_KB = 60
/** Text that survives minification in each library: names of classes, errors and CSS. */
const SIGNATURES: Record<string, RegExp> = {
  Dexie: /DexieError|dexie\.org|BulkError/,
  zod: /ZodError|invalid_union|~standard/,
  uPlot: /u-legend|u-over|uplot/,
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder).flatMap(name => {
    const path = join(folder, name)
    return statSync(path).isDirectory() ? filesBelow(path) : [path]
  })

/** A script with all it imports statically, transitively: what the browser must load to run it. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path) || !existsSync(path)) return seen
  seen.add(path)
  for (const [, specifier = ''] of readFileSync(path, 'utf8').matchAll(
    /(?:\bfrom|\bimport)\s*["']([^"']+\.js)["']/g,
  ))
    withImports(specifier.startsWith('/') ? join(BUILT, specifier) : join(path, '..', specifier), seen)
  return seen
}

/** The scripts a page starts with, with all they import. */
function ofPage(page: string): Set<string> {
  const seen = new Set<string>()
  for (const [, source = ''] of readFileSync(page, 'utf8').matchAll(/src="([^"]+\.js)"/g))
    withImports(join(BUILT, source), seen)
  return seen
}

const kilobytes = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + statSync(path).size, 0) / 1000

export const bundleSizes: Item = {
  id: 'bundle-sizes',
  title: 'what the browser loads, minified',
  async measure() {
    measuredExtension()
    const all = filesBelow(BUILT)
    const entries = [
      ...all.filter(path => path.endsWith('.html')).map(path => ({ path, scripts: ofPage(path) })),
      ...all
        .filter(path => path.endsWith('.js') && !path.includes('/chunks/'))
        .map(path => ({ path, scripts: withImports(path) })),
    ]
    const content = all.filter(path => path.slice(BUILT.length + 1).startsWith(CONTENT))
    return {
      how: `Minified bytes of each entry with all it imports at its start; the whole package ${Math.round(kilobytes(all))} kB`,
      figures: [
        ...entries.map(({ path, scripts }): Figure => sizeFigure(path.slice(BUILT.length + 1), scripts)),
        {
          ...sizeFigure('all content scripts of a page together', content),
          aim: { kind: 'at-most', value: CONTENT_KB },
          note: content.length === 0 ? 'the build has none' : signatureNote(content),
        },
      ],
      notes: [
        'Chunks that are loaded on demand (charts, the dictionary of the language) are not counted.',
        'page-reader.js is brought into a page only where the page’s own answers do not tell of its rows (always on Voice of the Customer); there it comes on top.',
      ],
    }
  },
}

const sizeFigure = (name: string, scripts: Iterable<string>): Figure => ({
  name,
  unit: 'kB',
  ours: kilobytes(scripts),
  yardstick: null,
  aim: null,
  note: null,
})

function signatureNote(scripts: Iterable<string>): string {
  const text = [...scripts].map(path => readFileSync(path, 'utf8')).join('\n')
  const found = Object.entries(SIGNATURES).flatMap(([name, sign]) => (sign.test(text) ? [name] : []))
  return found.length === 0 ? 'holds no Dexie, no zod, no uPlot' : `**holds ${found.join(', ')}**`
}
