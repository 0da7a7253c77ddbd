// The cases of one page reader as tests: what is read today must be what was read when the case was written.
import { expect, it } from 'vitest'
import type { PageReader } from '@/lib/readers/page-reader'
import { casesOf, expectedOf, readCase } from '@/tests/fixtures/pages/read-case'

export function testCases(reader: PageReader): void {
  it.each(casesOf(reader.id))('%s reads as it did', folder => {
    expect(readCase(reader, folder)).toEqual(expectedOf(folder))
  })
}
