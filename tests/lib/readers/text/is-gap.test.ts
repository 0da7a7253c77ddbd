// A gap is blank, dashes or N/A; zero is a value.
import { expect, it } from 'vitest'
import { isGap } from '@/lib/readers/text/is-gap'

it.each(['', '  ', '-', '--', '—', '–', 'N/A', 'n/a', '\u00a0'])('"%s" is a gap', text =>
  expect(isGap(text)).toBe(true),
)
it.each(['0', '0.00', '-1', 'NA', 'none'])('"%s" is a value', text => expect(isGap(text)).toBe(false))
