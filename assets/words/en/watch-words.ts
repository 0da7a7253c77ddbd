// What is said of what needs watching over all products.
import type { Words } from '@/assets/words/say'

export const watchWords: Words = {
  'watch.none-now': 'Nothing goes on at the moment.',
  'watch.more': '{n} more|{n} more',
  'watch.over': '{n} that is over|{n} that are over',
  'watch.gates': 'Gates about to break',
  'watch.gates-none': 'No rating, stock or return rate is heading for its limit.',
  'watch.stock': 'Stock against the wave',
  'watch.stock-none': 'No stock runs out within the weeks ahead, as far as stock is known.',
  'watch.product': 'Product',
  'watch.units': 'Units',
  'watch.ends': 'Stock ends',
  'watch.now': 'now',
  'watch.lasts': 'after the weeks ahead',
}
