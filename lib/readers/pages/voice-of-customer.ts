// Voice of the Customer: Performance > Voice of the Customer. Gives the star rating per ASIN where the page shows that column.
// The field of its own answer is not known, so only the table on screen is read.
import type { PageReader } from '@/lib/readers/page-reader'
import { printedAsin } from './landmarks/printed-asin'
import { ANY_CELL, innerRows } from './landmarks/table-rows'

export const voiceOfCustomer: PageReader = {
  id: 'voice-of-customer',
  paths: ['/voice-of-the-customer'],
  frame: null,
  anchors: doc =>
    innerRows(doc).flatMap(row => {
      const asin = printedAsin(row)
      const cells = [...row.querySelectorAll(ANY_CELL)]
      const element = cells.find(one => one.querySelector('a[href]') !== null) ?? cells[0]
      return asin === null || element === undefined ? [] : [{ element, asin, orderId: null }]
    }),
}
