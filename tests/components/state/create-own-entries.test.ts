// Own entries in the panel: the text of the file, what came back, costs read like a file of costs, and what fails said with its file.
import { describe, expect, it } from 'vitest'
import { createOwnEntries } from '@/components/state/create-own-entries'
import { OWN_ENTRIES } from '@/lib/schema/own-entries'
import { createInventedSource } from '@/tests/gallery/invented-source'

const cost = {
  sku: 'TEA-250' as never,
  unitCostMinor: 450,
  inboundMinor: null,
  otherMinor: null,
  currency: 'USD',
  fromDay: 20_454,
}
const begun = () => {
  const source = createInventedSource()
  const costFiles: File[] = []
  const own = createOwnEntries(source, async file => void costFiles.push(file))
  return { source, costFiles, own }
}
const file = new File(['{}'], 'encore-clv-2026-07-01.json')

describe('createOwnEntries', () => {
  it('writes a file that says what it is', async () => {
    const { own } = begun()
    const text = (await own.text()) ?? ''
    expect(JSON.parse(text)).toMatchObject({ ...OWN_ENTRIES, journal: [] })
  })

  it('says what came back, and has unit costs read as a file of them', async () => {
    const { own, source, costFiles } = begun()
    source.restoreEntries = async () => ({
      ok: true,
      value: { journal: 2, ratings: 1, unitCosts: [cost], leftOut: ['journal[3]'] },
    })
    await own.restore(file)
    expect(own.state.value).toEqual({
      kind: 'restored',
      journal: 2,
      ratings: 1,
      unitCosts: 1,
      leftOut: ['journal[3]'],
    })
    expect(await costFiles[0]?.text()).toContain('TEA-250,4.50,USD')
  })

  it('names the file that is refused, and keeps nothing of it', async () => {
    const { own, source, costFiles } = begun()
    source.restoreEntries = async () => ({ ok: false, problem: 'no-own-entries' })
    await own.restore(file)
    expect(own.state.value).toEqual({ kind: 'problem', what: 'problem.no-own-entries', file: file.name })
    expect(costFiles).toEqual([])
  })

  it('says that nothing could be had to save', async () => {
    const { own, source } = begun()
    source.ownEntries = () => Promise.reject(new Error('gone'))
    expect(await own.text()).toBeNull()
    expect(own.state.value).toEqual({ kind: 'problem', what: 'problem.failed', file: null })
  })
})
