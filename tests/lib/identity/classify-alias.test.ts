// Which addresses are a buyer's and which are shared by many.
import { describe, expect, it } from 'vitest'
import { classifyAlias } from '@/lib/identity/classify-alias'
import { BUYER } from '@/lib/schema/facts'

const classified = (alias: string): number => {
  const bytes = new TextEncoder().encode(alias)
  return classifyAlias(bytes, bytes.length)
}

describe('classifyAlias', () => {
  it.each([
    'abc123def456gh@marketplace.amazon.com',
    'iba7x@marketplace.amazon.it',
    'business42@marketplace.amazon.de',
    'ylperon@marketplace.amazon.fr',
    'ibanez.fan@marketplace.amazon.es',
  ])('%s is a buyer', alias => {
    expect(classified(alias)).toBe(BUYER.first)
  })

  it.each(['no-reply@marketplace.amazon.com', 'noreply-orders@amazon.de', 'do-not-reply@amazon.fr'])(
    '%s is no reply address',
    alias => {
      expect(classified(alias)).toBe(BUYER.noReply)
    },
  )

  it.each([
    'no-reply-amazon-iba-buyer@marketplace.amazon.it',
    'amazon-business@marketplace.amazon.de',
    'iba-buyer@marketplace.amazon.fr',
    'amazonbusiness.relay@marketplace.amazon.es',
  ])('%s is a relay that businesses share', alias => {
    expect(classified(alias)).toBe(BUYER.businessRelay)
  })

  it.each(['', '@', 'abc@', '@marketplace.amazon.com', 'not available'])('%j is no address', alias => {
    expect(classified(alias)).toBe(BUYER.blank)
  })

  it('does not look beyond the alias into what the buffer held before', () => {
    const bytes = new TextEncoder().encode('abc@x.example')
    expect(classifyAlias(bytes, 3)).toBe(BUYER.blank)
  })
})
