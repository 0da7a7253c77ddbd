import { describe, expect, it } from 'vitest'
import { createBuyerDictionary } from '@/lib/ledger/buyer-dictionary'
import { createShopDictionary } from '@/lib/ledger/shop-dictionary'
import { createTextDictionary } from '@/lib/ledger/text-dictionary'
import { BUYER } from '@/lib/schema/facts'
import { hashOf } from './support/drafts'

describe('text dictionary', () => {
  it('gives a text one number for ever, over more than one chunk', () => {
    const skus = createTextDictionary('skus')
    for (let n = 0; n < 5000; n++) skus.idOf(`SKU ${n}`)
    expect(skus.idOf('SKU 4999')).toBe(5000)
    const parts = skus.takeDirty()
    expect(parts.map(part => part.key)).toEqual(['skus/0', 'skus/1'])
    skus.idOf('one more')
    expect(skus.takeDirty().map(part => part.key)).toEqual(['skus/1'])
    const again = createTextDictionary('skus')
    for (const part of parts.reverse()) again.restore(Number(part.key.split('/')[1]), part.bytes)
    expect([again.size(), again.find('SKU 17'), again.textOf(18)]).toEqual([5000, 18, 'SKU 17'])
  })

  it('forgets what came after a size', () => {
    const skus = createTextDictionary('skus')
    skus.idOf('a')
    skus.idOf('b')
    skus.truncate(1)
    expect([skus.find('b'), skus.idOf('c')]).toEqual([0, 2])
    expect(() => skus.textOf(3)).toThrow(RangeError)
  })
})

describe('buyer dictionary', () => {
  it('knows forty thousand hashes apart and again after storing', () => {
    const buyers = createBuyerDictionary()
    const codes = Array.from({ length: 40_000 }, (_, n) => buyers.codeOf(hashOf(`buyer ${n}`)))
    expect(codes[0]).toBe(BUYER.first)
    expect(new Set(codes).size).toBe(40_000)
    const again = createBuyerDictionary()
    for (const { key, bytes } of buyers.takeDirty()) again.restore(Number(key.split('/')[1]), bytes.slice(0))
    again.reindex()
    expect(again.codeOf(hashOf('buyer 39999'))).toBe(codes[39_999])
    expect(again.end()).toBe(BUYER.first + 40_000)
  })

  it('compares by hash, not by when a buyer was first seen', () => {
    const [one, other] = [createBuyerDictionary(), createBuyerDictionary()]
    const [a, b] = [hashOf('a'), hashOf('b')]
    const first = Math.sign(one.compare(one.codeOf(a), one.codeOf(b)))
    other.codeOf(b)
    expect(Math.sign(other.compare(other.codeOf(a), other.codeOf(b)))).toBe(first)
    expect(first).not.toBe(0)
  })

  it('refuses a hash of another length', () => {
    expect(() => createBuyerDictionary().codeOf(new Uint8Array(15))).toThrow(RangeError)
  })
})

describe('shop dictionary', () => {
  it('makes the local account the named one, from then on too', () => {
    const shops = createShopDictionary()
    const local = shops.idOf('local', 'DE', 'EUR')
    const own = shops.idOf('A1', 'DE', 'EUR')
    expect(shops.nameAccount('A1')).toBe(true)
    expect(shops.canonical(own)).toBe(local)
    expect(shops.idOf('local', 'FR', 'EUR')).toBe(shops.find('A1', 'FR', 'EUR'))
    expect(shops.nameAccount('A2')).toBe(false)
  })
})
