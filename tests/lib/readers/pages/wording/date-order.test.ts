// Day or month first: settled for the page by evidence, never by hope.
import { describe, expect, it } from 'vitest'
import { dateOrder } from '@/lib/readers/pages/wording/date-order'
import { purchaseInstant } from '@/lib/readers/pages/wording/purchase-instant'
import { relativeAge } from '@/lib/readers/pages/wording/relative-age'

const now = Date.UTC(2025, 10, 5, 12) / 1000
const row = (date: string, relative: string | null = null) => ({ date, relative })

describe('dateOrder', () => {
  it('follows the relative text beside the date', () => {
    expect(dateOrder([row('03/11/2025', '2 days ago')], null, now)).toBe('dmy')
    expect(dateOrder([row('11/03/2025', 'vor 2 Tagen')], null, now)).toBe('mdy')
    expect(dateOrder([row('03/11/2025', 'il y a 8 mois')], null, now)).toBe('mdy')
  })
  it('follows a neighbour that can be read one way only', () => {
    expect(dateOrder([row('03/11/2025'), row('28/10/2025')], null, now)).toBe('dmy')
  })
  it('lets the language decide only where the relative text fits both ways', () => {
    const both = [row('05/04/2025', '7 months ago')]
    expect(dateOrder(both, 'en-US', now)).toBe('mdy')
    expect(dateOrder(both, 'en-GB', now)).toBe('dmy')
    expect(dateOrder(both, null, now)).toBe('auto')
  })
  it('does not decide by language alone, nor where rows disagree', () => {
    expect(dateOrder([row('03/11/2025')], 'en-US', now)).toBe('auto')
    expect(dateOrder([row('28/10/2025'), row('10/28/2025')], 'en-US', now)).toBe('auto')
  })
})

describe('relativeAge', () => {
  it.each([
    '14 hours ago',
    'vor 14 Stunden',
    'il y a 14 heures',
    'hace 14 horas',
    '14 時間前',
    '14 小时前',
    '14 godzin temu',
  ])('understands %s', text => {
    const age = relativeAge(text)
    expect(age && age.atLeast <= 14 / 24 && age.atMost >= 14 / 24 && age.atMost < 3).toBe(true)
  })
  it('does not take months for days in Japanese, or an unknown word for anything', () => {
    expect(relativeAge('2 か月前')?.atLeast).toBeGreaterThan(20)
    expect(relativeAge('2 blorps ago')).toBeNull()
  })
})

describe('purchaseInstant', () => {
  it('uses the marketplace’s zone where the page names one that is not known', () => {
    const at = purchaseInstant('22/11/2025', '09:45 XYZ', 'dmy', 'Europe/Paris')
    expect(at).toBe(Date.UTC(2025, 10, 22, 8, 45) / 1000)
  })
  it('reads past a weekday without a comma, and does not take a month for one', () => {
    const paris = (text: string) => purchaseInstant(text, null, 'auto', 'Europe/Paris')
    expect(paris('mer. 14 oct. 2026, 19:44 CEST')).toBe(Date.UTC(2026, 9, 14, 17, 44) / 1000)
    expect(paris('Dec 4, 2019, 8:27 AM CET')).toBe(Date.UTC(2019, 11, 4, 7, 27) / 1000)
  })
  it('is noon of the day where there is no time, and null where the day could be two', () => {
    expect(purchaseInstant('22/11/2025', null, 'auto', 'Asia/Tokyo')).toBe(Date.UTC(2025, 10, 22, 3) / 1000)
    expect(purchaseInstant('03/11/2025', '09:45', 'auto', 'Asia/Tokyo')).toBeNull()
  })
})
