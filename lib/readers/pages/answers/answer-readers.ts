// The readers of the pages' own answers. They run in the background: a page only hears an answer and passes it on.
import type { AnswerReader } from '@/lib/readers/page-reader'
import type { PageReaderId } from '@/lib/schema/page-reading'
import { businessReport } from './business-report'
import { inventory } from './inventory'
import { order } from './order'
import { orderSearch } from './order-search'

/** By the page reader they belong to. Voice of the Customer has none: its answer is not known. */
export const ANSWER_READERS: { readonly [Id in PageReaderId]?: readonly AnswerReader[] } = {
  'manage-orders': [orderSearch],
  'order-detail': [order],
  'business-reports': [businessReport],
  'manage-inventory': [inventory],
}
