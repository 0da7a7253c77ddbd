// No raw alias may leave the door.
import { expect, it } from 'vitest'
import { hashReading } from '@/lib/identity/hash-reading'
import { createPageAliasHasher } from '@/lib/identity/page-alias-hasher'
import { BUYER } from '@/lib/schema/facts'
import type { PageReading } from '@/lib/schema/page-reading'

const order = {
  kind: 'order',
  source: 'order-detail',
  orderId: '111-0000001-0000001',
  purchasedAt: 1,
  marketplace: null,
  status: 'shipped',
  merchantFulfilled: false,
  businessOrder: false,
  multiChannel: false,
  replacement: false,
  items: [],
}
const reading = (observations: unknown[]): PageReading =>
  ({
    reader: 'order-detail',
    layout: 'json',
    shop: { account: 'local', marketplace: 'ATVPDKIKX0DER' },
    seenAt: 2,
    observations,
    skipped: [],
    rowsRead: 1,
    rowsTotal: null,
  }) as unknown as PageReading

it('replaces each alias by a code and a hash, and leaves the rest as it was', async () => {
  const hashAlias = await createPageAliasHasher(crypto.subtle, new Uint8Array(32).fill(1))
  const rating = { kind: 'rating', fact: { asin: 'B000TEST01' } }
  const hashed = await hashReading(
    reading([
      { ...order, alias: 'abc123@marketplace.amazon.com', carriesBuyer: true },
      { ...order, alias: null, carriesBuyer: true },
      { ...order, alias: null, carriesBuyer: false },
      rating,
    ]),
    hashAlias,
  )
  const [buyer, blank, list, other] = hashed.observations
  expect(buyer).toEqual({
    ...order,
    buyer: { code: BUYER.first, hash: expect.stringMatching(/^[0-9a-f]{32}$/) },
  })
  expect(blank).toEqual({ ...order, buyer: { code: BUYER.blank, hash: null } })
  expect(list).toEqual({ ...order, buyer: { code: BUYER.notCarried, hash: null } })
  expect(other).toEqual(rating)
  expect(JSON.stringify(hashed)).not.toContain('abc123')
})
