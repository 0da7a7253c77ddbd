// Random report files over few order ids, SKUs and instants, so that they overlap, contradict and repeat each other.
import fc from 'fast-check'
import { LINE_SOURCES, LINE_STATUSES, type LineDraft, type ReturnDraft } from '@/lib/schema/facts'
import { asin, at, DE, line, returned, sku, UK, US } from './drafts'
import type { NaiveFile } from './naive-merge'

const pick = <T>(...values: T[]) => fc.constantFrom(...values)
/** Some days around clock changes and month ends, at awkward hours. */
const instants = [
  '2026-01-31T23:30:00Z',
  '2026-02-01T00:30:00Z',
  '2026-03-08T07:59:00Z',
  '2026-03-08T08:01:00Z',
  '2026-03-29T22:30:00Z',
  '2026-06-01T12:00:00Z',
  '2026-07-10T23:30:00Z',
  '2027-02-01T12:00:00Z',
].map(at)

const lineArbitrary = (source: LineDraft['source'], markets: (typeof US | null)[]): fc.Arbitrary<LineDraft> =>
  fc
    .record({
      order: fc.integer({ min: 1, max: 12 }),
      item: pick(0, 0, 0, 1, 2),
      purchasedAt: pick(...instants),
      updatedAt: pick(0, 100, 200),
      status: pick(...LINE_STATUSES, 'shipped' as const, 'shipped' as const),
      marketplace: pick(...markets),
      currency: pick(null, 'USD', 'USD', 'EUR'),
      sku: pick(sku(1), sku(1), sku(2), sku(3), null),
      asin: pick(asin(1), asin(2), asin(3), null),
      quantity: pick(null, 0, 1, 2, 3),
      priceMinor: pick(null, 0, 1000, 1000, 2550),
      discountMinor: pick(null, null, 100),
      buyer: pick(0, 0, 1, 2, 3, 4, 5, 6, 7),
      multiChannel: pick(false, false, false, false, false, false, true),
      replacement: pick(false, false, false, false, false, false, true),
      merchantFulfilled: fc.boolean(),
    })
    .map(({ order, item, ...rest }) => line(order, { source, itemKey: item, ...rest }))

const returnArbitrary: fc.Arbitrary<ReturnDraft> = fc
  .record({
    order: fc.integer({ min: 1, max: 13 }),
    itemKey: pick(0, 0, 5),
    returnedAt: pick(...instants),
    sku: pick(sku(1), sku(2), null),
    asin: pick(asin(1), asin(2)),
    quantity: pick(1, 2, 5),
  })
  .map(({ order, ...rest }) => returned(order, rest))

const fileArbitrary = (markets: (typeof US | null)[]): fc.Arbitrary<NaiveFile> =>
  fc
    .record({ source: pick(...LINE_SOURCES), marketplace: pick(null, null, US, DE) })
    .chain(({ source, marketplace }) =>
      fc.record({
        marketplace: fc.constant(marketplace),
        lines: fc.array(lineArbitrary(source, markets), { maxLength: 14 }),
        returns: fc.array(returnArbitrary, { maxLength: 3 }),
      }),
    )

/** One to five files, of one marketplace or of several. */
export const filesArbitrary: fc.Arbitrary<NaiveFile[]> = fc
  .oneof(pick<(typeof US | null)[]>([US], [US, null]), pick<(typeof US | null)[]>([US, DE, null], [UK, US]))
  .chain(markets => fc.array(fileArbitrary(markets), { minLength: 1, maxLength: 5 }))
