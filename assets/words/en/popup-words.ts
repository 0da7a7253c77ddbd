// What the popup says.
import type { Words } from '@/assets/words/say'

export const popupWords: Words = {
  'rows.open': 'Rows',
  'rows.of': 'Show the rows behind {figure}',
  'popup.title': 'Product',
  'popup.clv': 'Revenue per buyer by',
  'popup.repeat': 'Back within 90 days',
  'popup.window': 'Reorder window',
  'popup.reorders': 'of {n} reorder|of {n} reorders',
  'popup.lever': 'Next lever',
  'popup.open': 'Open side panel',
  'popup.here': 'On this page',
  'popup.choose': 'This page is about no product Encore knows. Search for one.',
}
