// Writes the results: one section an item, so that running a single item again renews its section only.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type Aim, type Figure, isMet, ratioOf, type Unit } from './figure'

export interface Section {
  id: string
  title: string
  /** "1,000,000 lines, 3 rounds, 2026-11-22": how this section was measured. */
  how: string
  figures: Figure[]
  /** What a reader must know to read the figures right. */
  notes: string[]
}

const INTRODUCTION = `# Results of \`npm run bench\`

Each figure stands beside a yardstick timed in the same run, in turns with it, the files read once before each run.
Absolute figures are one machine's; the ratios are what counts. "Ratio" is ours divided by the yardstick.
`

/** One table row a figure, as text: also what the run prints. */
export function renderSection({ id, title, how, figures, notes }: Section): string {
  const rows = figures.map(figure => `| ${cellsOf(figure).join(' | ')} |`)
  return [
    `## ${id}: ${title}`,
    '',
    how,
    '',
    '| figure | ours | yardstick | ratio | aim | met |',
    '|---|--:|--:|--:|---|---|',
    ...rows,
    '',
    ...notesOf(figures, notes).map(note => `- ${note}`),
    '',
  ].join('\n')
}

/** Puts sections into the file, each in the place of its older self, in the order given by `ids`. */
export function writeResults(
  path: string,
  ids: readonly string[],
  machine: string,
  sections: Section[],
): void {
  const kept = existsSync(path) ? sectionsOf(readFileSync(path, 'utf8')) : new Map<string, string>()
  for (const section of sections) kept.set(section.id, renderSection(section))
  const body = ids.flatMap(id => kept.get(id) ?? [])
  writeFileSync(path, [INTRODUCTION, `Machine of the newest section: ${machine}.`, '', ...body].join('\n'))
}

const sectionsOf = (text: string): Map<string, string> =>
  new Map(
    text
      .split(/^(?=## )/m)
      .slice(1)
      .map(part => [/^## ([\w-]+)/.exec(part)?.[1] ?? '', `${part.trimEnd()}\n`]),
  )

const notesOf = (figures: readonly Figure[], notes: readonly string[]): string[] => [
  ...figures.flatMap(({ name, note }) => (note === null ? [] : [`${name}: ${note}`])),
  ...notes,
]

function cellsOf(figure: Figure): string[] {
  const { ours, yardstick, unit } = figure
  const met = isMet(figure)
  return [
    figure.name,
    ours === null ? 'missing' : amount(ours, unit),
    yardstick === null ? '–' : `${amount(yardstick.value, unit)} (${yardstick.name})`,
    ratioText(figure),
    figure.aim === null ? '–' : aimText(figure.aim, unit),
    met === null ? '–' : met ? 'yes' : '**no**',
  ]
}

function ratioText(figure: Figure): string {
  const ratio = ratioOf(figure)
  if (ratio === null) return '–'
  return ratio < 0.2 ? `${ratio.toPrecision(2)} (1/${amountOf(1 / ratio)})` : ratio.toFixed(2)
}

const aimText = (aim: Aim, unit: Unit): string =>
  aim.kind === 'at-most'
    ? `≤ ${amount(aim.value, unit)}`
    : aim.kind === 'at-most-times'
      ? `≤ ${aim.times}`
      : `≥ ${aim.times}x faster`

const amount = (value: number, unit: Unit): string => `${amountOf(value)} ${unit}`
const amountOf = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value >= 10
      ? value.toFixed(1)
      : value.toPrecision(2)
