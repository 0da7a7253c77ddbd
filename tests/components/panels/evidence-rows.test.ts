// Every figure an advice rests on opens its rows, but for those that rest on none: what the seller typed, what the journal keeps.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { evidenceRows } from '@/components/panels/evidence-rows'
import type { Asin } from '@/lib/schema/ids'

const WITHOUT_ROWS = ['figure.leadTime', 'figure.funded', 'figure.journalEffect']
const ASIN = 'B000TEST01' as Asin

/** Names of figures that stand in a `because` of a lever: `{ figure: 'figure.…'`. */
const named = readdirSync('lib/levers')
  .filter(file => file.endsWith('.ts'))
  .flatMap(file => [...readFileSync(`lib/levers/${file}`, 'utf8').matchAll(/figure: '(figure\.[\w-]+)'/g)])
  .map(found => found[1] ?? '')

describe('evidenceRows', () => {
  it.each([...new Set(named)])('%s', key => {
    const asked = evidenceRows(key, ASIN, 'B000TEST02')
    if (WITHOUT_ROWS.includes(key)) expect(asked).toBeNull()
    else expect(asked).not.toBeNull()
  })

  it('opens what is bought next for the product that is meant', () => {
    expect(evidenceRows('figure.same', ASIN, null)?.part).toBe('B000TEST01')
    expect(evidenceRows('figure.next', ASIN, 'B000TEST02')?.part).toBe('B000TEST02')
    expect(evidenceRows('figure.next', ASIN, null)).toBeNull()
  })
})
