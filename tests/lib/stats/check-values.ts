// Finds the published check values that lie beside the repository on some machines; tests that need them say so when they skip.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const beside = fileURLToPath(new URL('../../../../shared/data/check', import.meta.url))
const folder = process.env['ENCORE_CHECK_DATA'] ?? beside

/** null when there is no folder of check values; the reason is printed once. */
export const checkFolder: string | null = existsSync(join(folder, 'values.json')) ? folder : null
if (checkFolder === null)
  console.info(`Skipped: no check values at ${folder}; set ENCORE_CHECK_DATA to the folder with values.json.`)

interface CheckCase {
  name: string
  kind: string
  inputs: { file: string }
  expected: Record<string, unknown>
}

/** The cases of one kind, an empty list without the folder. */
export function checkCases(kind: string): CheckCase[] {
  if (checkFolder === null) return []
  const { cases } = JSON.parse(readFileSync(join(checkFolder, 'values.json'), 'utf8')) as {
    cases: CheckCase[]
  }
  return cases.filter(one => one.kind === kind)
}

/** Rows of a check file by column name. */
export function checkRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(join(checkFolder ?? '', file), 'utf8')
    .trim()
    .split('\n')
  const names = head.trim().split(',')
  return lines.map(line => {
    const cells = line.trim().split(',')
    return Object.fromEntries(names.map((name, at) => [name, cells[at] ?? '']))
  })
}
