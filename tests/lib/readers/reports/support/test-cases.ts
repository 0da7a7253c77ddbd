// The cases of one report reader as tests: what is read today must be what was read when the case was written.
import { expect, it } from 'vitest'
import type { ReportId } from '@/lib/schema/import-report'
import { casesOf, expectedOf, readCase } from './read-case'

export function testCases(id: ReportId): void {
  it.each(casesOf(id))('%s reads as it did', async folder => {
    expect(await readCase(folder)).toEqual(expectedOf(folder))
  })
}
