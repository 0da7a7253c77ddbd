// The fields the mapping dialogue asks for are those the readers have: each needed one, and no unknown one.
import { describe, expect, it } from 'vitest'
import { REPORT_FIELDS } from '@/components/panels/report-fields'
import { REPORT_READERS } from '@/lib/readers/reports'
import { panelWords } from '@/tests/gallery/both-languages'

describe.each(REPORT_READERS.map(reader => [reader.id, reader] as const))('%s', (id, reader) => {
  const columns = Object.entries(reader.columns)

  it('asks for every needed column', () => {
    const needed = columns.filter(([, column]) => column.required).map(([field]) => field)
    expect([...REPORT_FIELDS[id].required].sort()).toEqual(needed.sort())
  })

  it('offers only columns the reader has, each with a name', () => {
    const all = [...REPORT_FIELDS[id].required, ...REPORT_FIELDS[id].optional]
    expect(all.filter(field => !columns.some(([name]) => name === field))).toEqual([])
    expect(all.filter(field => panelWords.en[`field.${field}`] === undefined)).toEqual([])
  })
})
