// Voice of the Customer as seen in January 2026: a table with a "Star rating" column. Only that header in English is known for sure.

import { type Layout, LayoutChanged, type Page, type Reading } from '@/lib/readers/page-reader'
import { plainText } from '@/lib/readers/pages/landmarks/element-text'
import { printedAsin } from '@/lib/readers/pages/landmarks/printed-asin'
import { readTable, type ScreenTable } from '@/lib/readers/pages/landmarks/read-table'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'

const RATING_HEADERS = new Set(
  [
    'Star rating',
    'Average star rating',
    'Sternebewertung',
    'Note en étoiles',
    '星評価',
    '星級評価',
    '星级评分',
  ].map(normaliseHeader),
)
const isRating = (header: string): boolean => RATING_HEADERS.has(normaliseHeader(header))

/** The table with the star ratings; null on a page without one. */
export const ratingTable = (doc: ParentNode): ScreenTable | null =>
  readTable(doc, headers => headers.some(isRating))

/** "4.6", "4,6", "4.6 (128)": stars and, where shown, how many ratings; null for "--" or anything above five. */
export function starsOf(text: string): { stars: number; ratings: number | null } | null {
  const match = /^(\d(?:[.,]\d)?)(?:\s*\(([\d.,\s]+)\)|\s+(?:out of|von|sur)\s+5\b.*)?$/.exec(
    text.normalize('NFKC').trim(),
  )
  const stars = match ? Number((match[1] ?? '').replace(',', '.')) : Number.NaN
  if (!(stars > 0 && stars <= 5)) return null
  const ratings = match?.[2]?.replace(/\D/g, '')
  return { stars, ratings: ratings ? Number(ratings) : null }
}

function read(page: Page): Reading {
  const table = ratingTable(page.doc)
  if (table === null) throw new LayoutChanged('a table with a star rating column', 'none')
  const at = table.headers.findIndex(isRating)
  const reading: Reading = { observations: [], skipped: [], rowsRead: 0, rowsTotal: null }
  table.rows.forEach(({ element, cells }, index) => {
    const cell = cells.length === table.headers.length ? cells[at] : undefined
    const asin = printedAsin(element)
    const found = cell === undefined ? null : starsOf(plainText(cell))
    if (found === null || asin === null) {
      reading.skipped.push({ where: `row ${index}`, why: asin === null ? 'no ASIN' : 'no rating shown' })
      return
    }
    const { marketplace } = page.shop
    reading.observations.push({
      kind: 'rating',
      fact: { marketplace, asin, ...found, seenAt: page.now, origin: 'voice-of-customer' },
    })
    reading.rowsRead++
  })
  return reading
}

export const voiceOfCustomer202601: Layout = {
  firstSeen: '2026-01',
  detect: page => ratingTable(page.doc) !== null,
  read,
}
