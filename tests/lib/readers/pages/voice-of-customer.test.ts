// Voice of the Customer: stars that are stars.
import { describe, expect, it } from 'vitest'
import { starsOf } from '@/lib/readers/pages/layouts/voice-of-customer-2026-01'
import { voiceOfCustomer } from '@/lib/readers/pages/voice-of-customer'
import { testCases } from './cases'

describe('voice-of-customer', () => {
  testCases(voiceOfCustomer)

  it.each([
    ['4.6', { stars: 4.6, ratings: null }],
    ['4,6 (1.234)', { stars: 4.6, ratings: 1234 }],
    ['4.6 out of 5 stars', { stars: 4.6, ratings: null }],
    ['--', null],
    ['46%', null],
    ['6.1', null],
  ])('reads %s', (text, expected) => {
    expect(starsOf(text)).toEqual(expected)
  })
})
