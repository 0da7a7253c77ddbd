// The countries of the marketplaces: every one is known in English and its own language, others only where the page's is given.
import { describe, expect, it } from 'vitest'
import { isCountryName } from '@/lib/readers/pages/wording/country-names'
import { MARKETPLACES } from '@/lib/schema/marketplaces'

describe('isCountryName', () => {
  it.each(MARKETPLACES.map(({ country, locale }) => [country, locale] as const))(
    'knows %s',
    (country, locale) => {
      const region = country === 'UK' ? 'GB' : country
      for (const language of ['en', locale].filter(one => !one.startsWith('ar')))
        expect(
          isCountryName(
            new Intl.DisplayNames([language], { type: 'region' }).of(region) ?? '',
            country,
            null,
          ),
        ).toBe(true)
    },
  )
  it('knows the name in a third language where that is the page’s', () => {
    expect(isCountryName('Allemagne', 'DE', null)).toBe(false)
    expect(isCountryName('Allemagne', 'DE', 'fr-FR')).toBe(true)
    expect(isCountryName('Allemagne', 'FR', 'fr-FR')).toBe(false)
    expect(isCountryName('Allemagne', 'DE', 'no language')).toBe(false)
  })
})
