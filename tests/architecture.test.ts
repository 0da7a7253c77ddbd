// The house rules as assertions: who imports whom, how long files may be, what must stand in the open.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const walk = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap(name => {
    const path = join(folder, name)
    return statSync(join(root, path)).isDirectory() ? walk(path) : [path]
  })
const sources = ['lib', 'components', 'entrypoints', 'assets']
  .flatMap(walk)
  .filter(path => /\.tsx?$/.test(path))
  .sort()
const text = new Map(sources.map(path => [path, readFileSync(join(root, path), 'utf8')]))
const read = (path: string): string => text.get(path) ?? ''

interface Import {
  specifier: string
  typeOnly: boolean
}
const importsOf = (path: string): Import[] =>
  [...read(path).matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)].map(
    match => ({
      typeOnly: match[1] !== undefined,
      specifier: match[2] ?? '',
    }),
  )

/** A local import as a path of ours, or null for a package. */
function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : specifier.startsWith('./')
      ? join(from, '..', specifier)
      : null
  if (base === null) return null
  return (
    [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find(path =>
      text.has(path),
    ) ?? base
  )
}

/** The room a file stands in. */
function room(path: string): string {
  const [top, second] = path.split('/')
  return top === 'lib' || top === 'components' || top === 'entrypoints' ? `${top}/${second}` : (top ?? path)
}

/** Which rooms each room may import from. A room may always import from itself. */
const MAY: Record<string, string[]> = {
  'lib/schema': [],
  'lib/stats': [],
  'lib/readers': ['lib/schema'],
  'lib/ledger': ['lib/schema'],
  'lib/metrics': ['lib/schema', 'lib/stats', 'lib/ledger'],
  'lib/levers': ['lib/schema', 'lib/ledger'],
  'lib/identity': ['lib/schema'],
  'lib/store': ['lib/schema', 'lib/ledger', 'lib/messages'],
  'lib/messages': ['lib/schema'],
  'lib/pipeline': ['lib/schema', 'lib/ledger', 'lib/readers', 'lib/identity', 'lib/metrics', 'lib/levers'],
  'lib/engine': ['lib/schema', 'lib/ledger', 'lib/pipeline', 'lib/store', 'lib/identity', 'lib/messages'],
  'lib/twin': ['lib/schema', 'lib/ledger', 'lib/pipeline', 'lib/identity', 'assets'],
  'components/primitives': ['lib/schema', 'assets'],
  'components/charts': ['lib/schema', 'components/primitives', 'assets'],
  'components/panels': [
    'lib/schema',
    'components/primitives',
    'components/charts',
    'components/state',
    'assets',
  ],
  'components/overlays': ['lib/schema', 'components/primitives', 'assets'],
  'components/state': ['lib/schema', 'assets'],
  assets: [],
}
const CONTENT = [
  'lib/schema',
  'lib/readers',
  'lib/messages',
  'components/overlays',
  'components/state',
  'components/primitives',
  'assets',
]
const DOORS: Record<string, string[]> = {
  'entrypoints/background': [
    'lib/schema',
    'lib/messages',
    'lib/store',
    'lib/identity',
    'lib/engine',
    'lib/readers',
    'assets',
  ],
  'entrypoints/offscreen': ['lib/schema', 'lib/messages'],
  'entrypoints/engine.ts': ['lib/engine'],
  'entrypoints/study.ts': ['lib/engine'],
  'entrypoints/seller-central.content': CONTENT,
  'entrypoints/page-reader.ts': ['lib/readers'],
  'entrypoints/popup': [
    'lib/schema',
    'lib/messages',
    'components/primitives',
    'components/charts',
    'components/panels',
    'components/state',
    'assets',
  ],
  'entrypoints/sidepanel': [
    'lib/schema',
    'lib/messages',
    // What sliders work out, and files that are saved.
    'lib/metrics',
    'components/primitives',
    'components/charts',
    'components/panels',
    'components/state',
    'assets',
  ],
}
const allowed = (from: string): string[] | undefined =>
  MAY[from] ??
  DOORS[from] ??
  (from.startsWith('entrypoints/observer') ? ['lib/readers', 'lib/schema'] : undefined)

describe('imports point down', () => {
  it('every room imports only from the rooms it may', () => {
    const wrong = sources.flatMap(path =>
      importsOf(path).flatMap(({ specifier, typeOnly }) => {
        const target = resolve(path, specifier)
        const from = room(path)
        if (target === null || room(target) === from) return []
        // The wire's types may be named wherever the wire is used; they vanish in the build.
        if (typeOnly && target.startsWith('lib/messages/')) return []
        return allowed(from)?.includes(room(target))
          ? []
          : [`${path} imports ${specifier}: ${from} may not know ${room(target)}`]
      }),
    )
    expect(wrong).toEqual([])
  })

  it('no import climbs with "../"', () => {
    expect(sources.filter(path => importsOf(path).some(one => one.specifier.startsWith('../')))).toEqual([])
  })

  it('there is no circle', () => {
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (path: string, trail: string[]): void => {
      if (trail.includes(path)) {
        circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '))
        return
      }
      if (done.has(path)) return
      for (const { specifier } of importsOf(path)) {
        const target = resolve(path, specifier)
        if (target !== null && text.has(target)) visit(target, [...trail, path])
      }
      done.add(path)
    }
    for (const path of sources) visit(path, [])
    expect(circles).toEqual([])
  })

  it('siblings do not know each other: no page reader, report reader, metric or lever imports its like', () => {
    const folders = ['lib/readers/reports', 'lib/readers/pages', 'lib/levers', 'components/panels']
    const units = (folder: string): string[] => {
      const index = `${folder}/index.ts`
      return text.has(index)
        ? importsOf(index).flatMap(({ specifier, typeOnly }) => {
            const target = typeOnly ? null : resolve(index, specifier)
            return target?.startsWith(folder) ? [target] : []
          })
        : []
    }
    const wrong = folders.flatMap(folder => {
      const all = units(folder)
      return all.flatMap(path =>
        importsOf(path).flatMap(({ specifier }) => {
          const target = resolve(path, specifier)
          return target !== null && all.includes(target) ? [`${path} imports ${specifier}`] : []
        }),
      )
    })
    expect(wrong).toEqual([])
  })
})

describe('packages stay behind their walls', () => {
  const only: Record<string, RegExp> = {
    dexie: /^lib\/store\//,
    zod: /^lib\/(messages\/schemas|schema\/|store\/)/,
    uplot: /^components\/charts\/Chart\.tsx$/,
    '@webext-core/messaging': /^lib\/messages\//,
  }
  it.each(Object.entries(only))('%s is imported only where it belongs', (name, where) => {
    const wrong = sources.filter(
      path =>
        !where.test(path) &&
        importsOf(path).some(one => one.specifier === name || one.specifier.startsWith(`${name}/`)),
    )
    expect(wrong).toEqual([])
  })
})

describe('every file', () => {
  it('opens with a sentence', () => {
    expect(sources.filter(path => !/^(\/\/|\/\*\*?) ?\S/.test(read(path)))).toEqual([])
  })

  it('is at most 300 lines', () => {
    const long = sources
      .map(path => `${path}: ${read(path).split('\n').length}`)
      .filter(one => Number(one.split(': ')[1]) > 301)
    expect(long).toEqual([])
  })

  it('is named after what it is: kebab-case .ts, PascalCase .tsx, no drawers', () => {
    const drawer = /^(utils?|helpers?|misc|common|.*-manager|.*-service|data|info)$/
    const wrong = sources.filter(path => {
      const name = (path.split('/').pop() ?? '').replace(/\.(content\.)?tsx?$/, '')
      const door = path.startsWith('entrypoints/')
      const pascal = path.endsWith('.tsx') && !(door && /^(index|main)$/.test(name))
      return drawer.test(name) || !(pascal ? /^[A-Z][A-Za-z]*$/ : /^[a-z0-9]+(-[a-z0-9]+)*$/).test(name)
    })
    expect(wrong).toEqual([])
  })

  it('holds no loose type, no console, no suppression', () => {
    const loose =
      /\bconsole\.|: any\b|\bas any\b|<any>|@ts-(ignore|nocheck|expect-error)|biome-ignore(?! \S+: \S)/
    const code = (path: string): string => read(path).replace(/^\s*(\/\/(?! biome-ignore)|\*|\/\*).*$/gm, '')
    expect(sources.filter(path => loose.test(code(path)))).toEqual([])
  })
})

describe('lib is pure', () => {
  it('takes time and chance as parameters', () => {
    const impure = /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/
    const doors = /^lib\/(twin|engine|messages)\//
    expect(
      sources.filter(path => path.startsWith('lib/') && !doors.test(path) && impure.test(read(path))),
    ).toEqual([])
  })

  it('knows no browser outside the wire', () => {
    const browser = /\bfrom 'wxt\/browser'|\bchrome\.|\bbrowser\./
    expect(
      sources.filter(
        path => path.startsWith('lib/') && !path.startsWith('lib/messages/') && browser.test(read(path)),
      ),
    ).toEqual([])
  })

  it('statistics import nothing of ours', () => {
    const wrong = sources.filter(
      path =>
        path.startsWith('lib/stats/') &&
        importsOf(path).some(one => !/^(\.\/|@\/lib\/stats\/)/.test(one.specifier)),
    )
    expect(wrong).toEqual([])
  })
})

describe('units are listed and have cases', () => {
  const kinds = ['lib/readers/reports', 'lib/readers/pages', 'lib/levers']
  it.each(kinds)('%s: every unit named in the registry has a mirror test', folder => {
    const index = `${folder}/index.ts`
    expect(text.has(index), `${index} must list the units`).toBe(true)
    const tests = walk(join('tests', folder))
    const missing = importsOf(index)
      .filter(one => !one.typeOnly && one.specifier.startsWith('./'))
      .map(one => one.specifier.slice(2))
      .filter(name => !tests.some(path => path.includes(`/${name}.test.ts`)))
    expect(missing).toEqual([])
  })
})

describe('the front door', () => {
  it('names every top folder and every script in the README', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8')
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>
      dependencies: Record<string, string>
      devDependencies: Record<string, string>
    }
    const expected = [
      ...['entrypoints', 'components', 'lib', 'assets', 'tests'].map(name => `${name}/`),
      ...Object.keys(manifest.scripts)
        .filter(name => name !== 'postinstall' && name !== 'test')
        .map(name => `npm run ${name}`),
      ...Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }),
    ]
    expect(
      expected.filter(name => !readme.includes(name) && !readme.includes(name.replace('npm run ', '`'))),
    ).toEqual([])
    expect(readme.split('\n').length, 'README is at most 150 lines').toBeLessThanOrEqual(151)
  })

  it('keeps the top level as prescribed', () => {
    const tops = readdirSync(root).filter(name => !name.startsWith('.') && name !== 'node_modules')
    const prescribed = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'wxt.config.ts',
      'biome.json',
      'entrypoints',
      'components',
      'lib',
      'assets',
      'tests',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
    ]
    expect(tops.filter(name => !prescribed.includes(name))).toEqual([])
  })
})

describe('fixtures', () => {
  it('are invented: no order id and no alias that could be a real one', () => {
    const files = walk('tests/fixtures').filter(path => /\.(html|json|txt|csv|tsv)$/.test(path))
    expect(files.length).toBeGreaterThan(10)
    const wrong = files.filter(path => {
      const content = readFileSync(join(root, path), 'utf8')
      const ids = content.match(/\b\d{3}-\d{7}-\d{7}\b/g) ?? []
      const mails = content.match(/[\w.+-]+@[\w.-]+\.\w+/g) ?? []
      return (
        ids.some(id => !/-0\d{6}-/.test(id)) ||
        mails.some(mail => !/@(marketplace\.amazon\.|example\.)/.test(mail))
      )
    })
    expect(wrong).toEqual([])
  })
  it('and the source of this repository names no machine', () => {
    const here = relative('/', root)
    expect(sources.filter(path => read(path).includes(`/${here.split('/')[0]}/main`))).toEqual([])
  })
})
