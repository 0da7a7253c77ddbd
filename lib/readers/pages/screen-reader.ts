// All that reads a page from the screen, as the one piece that is brought into it.
import type { ScreenReader } from '@/lib/readers/page-reader'
import { shapeReport } from './landmarks/shape-report'
import { marketplacesOnScreen } from './order-marketplaces'
import { readPage } from './read-page'

export const screenReader: ScreenReader = {
  read: readPage,
  marketplaces: marketplacesOnScreen,
  shape: shapeReport,
}
