// Sentences: slots, the two forms of a count, and numbers as the browser would write them.
import { describe, expect, it } from 'vitest'
import { createSay, type Language } from '@/assets/words/say'

const words = { 'some.orders': '{n} order|{n} orders', 'some.share': 'share : {n} %' }
const say = (language: Language) => createSay({ en: words, fr: words }, language)

describe('createSay', () => {
  it.each(['en', 'fr'] as const)(
    'chooses forms and writes numbers as the browser does but for the minus in %s',
    language => {
      const plural = new Intl.PluralRules(language)
      const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
      for (const n of [0, 1, 1.5, 1.999, 2, 2.25, 11, 21, 999, 1000, 1234567.891, -1, -40]) {
        const form = plural.select(n) === 'one' ? 'order' : 'orders'
        expect(say(language)('some.orders', { n }), `${n}`).toBe(
          `${number.format(n).replace('-', '−')} ${form}`,
        )
      }
    },
  )
  it('sets French signs off by a narrow space, and refuses a key it does not know', () => {
    expect(say('fr')('some.share', { n: 5 })).toBe('share\u202f: 5\u202f%')
    expect(() => say('en')('no.such')).toThrow('no.such')
  })
})
