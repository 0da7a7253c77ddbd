import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findFiles } from '@/lib/twin/find-files'

const folder = mkdtempSync(join(tmpdir(), 'encore-files-'))
for (const name of ['b.txt', 'a.txt', '.hidden']) writeFileSync(join(folder, name), name)
mkdirSync(join(folder, 'empty'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('findFiles', () => {
  it('takes a folder for the files in it, by name', () => {
    expect(findFiles([folder]).map(file => [file.name, file.size])).toEqual([
      ['a.txt', 5],
      ['b.txt', 5],
    ])
  })
  it('gives the bytes', async () => {
    const [file] = findFiles([join(folder, 'b.txt')])
    expect(await new Response(file?.stream()).text()).toBe('b.txt')
  })
  it('refuses what is not there', () => {
    expect(() => findFiles([join(folder, 'c.txt')])).toThrow(/No such file: .*c\.txt/)
    expect(() => findFiles([join(folder, 'empty')])).toThrow(/No file in the folder/)
  })
})
