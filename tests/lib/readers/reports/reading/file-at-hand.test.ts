// What a file says beyond the row at hand: the currency of its preamble, how often a row has come, and words nobody knows.
import { describe, expect, it } from 'vitest'
import { createFileAtHand, currencyOfPreamble } from '@/lib/readers/reports/reading/file-at-hand'
import { createTally } from '@/lib/readers/reports/reading/tally'

const file = (preamble: readonly string[] = []) => {
  const tally = createTally({ name: 'some.csv', size: 1 })
  return { tally, at: createFileAtHand(preamble, tally) }
}

describe('currencyOfPreamble', () => {
  it.each([
    ['All amounts in USD, unless specified', 'USD'],
    ['Alle Beträge in EUR, sofern nicht anders angegeben', 'EUR'],
    ['Todos los importes en euros, a menos que se especifique', 'EUR'],
    ['Alla belopp i SEK, om inte annat anges', 'SEK'],
    ['指定のない場合、単位は円', 'JPY'],
    ['Todos los importes en dólares, a menos que se especifique', null],
    ['Includes FBA transactions', null],
    ['Amounts in USD or CAD', null],
  ])('%s: %s', (line, currency) => {
    expect(currencyOfPreamble(['Definitions:', line])).toBe(currency)
  })
})

describe('createFileAtHand', () => {
  it('counts equal keys, each on its own', () => {
    const { at } = file()
    expect([7, 7, 9, 7, 9].map(key => at.ordinal(key))).toEqual([0, 1, 0, 2, 1])
  })
  it('keeps what a row notes for later ones', () => {
    const { at } = file(['All amounts in GBP'])
    at.note('currency 1', 'USD')
    expect([at.noted('currency 1'), at.noted('currency 2'), at.currency]).toEqual(['USD', null, 'GBP'])
  })
  it('tells each unknown word once, with its first line, and no more than twenty', () => {
    const { at, tally } = file()
    for (let line = 2; line < 200; line++) at.unknownKind(`word ${line % 50}`, line)
    const { problems } = tally.report(null)
    expect(problems).toHaveLength(20)
    expect(problems[0]).toMatchObject({ severity: 'warn', code: 'unknown-kind', column: 'word 2', line: 2 })
  })
})
