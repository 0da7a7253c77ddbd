// Voice of the Customer: Performance > Voice of the Customer. Gives the star rating per ASIN where the page shows that column.
// The field of its own answer is not known, so only the table on screen is read.
import type { PageReader } from '@/lib/readers/page-reader'
import { asinOfRow, ratingTable, voiceOfCustomer202601 } from './layouts/voice-of-customer-2026-01'

export const voiceOfCustomer: PageReader = {
  id: 'voice-of-customer',
  paths: ['/voice-of-the-customer'],
  answers: [],
  layouts: [voiceOfCustomer202601],
  frame: null,
  anchors: doc =>
    (ratingTable(doc)?.rows ?? []).flatMap(({ element, cells }) => {
      const asin = asinOfRow(element)
      const cell = cells.find(one => one.querySelector('a[href]') !== null) ?? cells[0]
      return asin === null || cell === undefined ? [] : [{ element: cell, asin, orderId: null }]
    }),
}
