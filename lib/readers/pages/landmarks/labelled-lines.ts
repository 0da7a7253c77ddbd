// "Quantity: 2" as label and value, whatever tags stand between. Labels are normalised as headers are.
import { normaliseHeader } from '@/lib/readers/text/normalise-header'
import { lines } from './element-text'

export interface LabelledLine {
  label: string
  value: string
}

/** Every line of a cell that has a colon with something on both sides. A full-width colon counts. */
export function labelledLines(cell: Element): LabelledLine[] {
  return lines(cell).flatMap(line => {
    const match = /^([^:：]{1,60})[:：]\s*(.+)$/.exec(line)
    return match ? [{ label: normaliseHeader(match[1] ?? ''), value: (match[2] ?? '').trim() }] : []
  })
}

/** The value of the first line whose label is one of these (normalised) spellings, compared whole; null when there is none. */
export const valueUnder = (all: readonly LabelledLine[], labels: ReadonlySet<string>): string | null =>
  all.find(line => labels.has(line.label))?.value ?? null
