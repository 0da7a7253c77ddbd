// What is said of what needs watching over all products.
import type { Words } from '@/assets/words/say'

export const watchWords: Words = {
  'watch.none-now': 'Nothing goes on at the moment.',
  'watch.more': '{n} more|{n} more',
  'watch.over': '{n} that is over|{n} that are over',
  'watch.gates': 'Gates about to break',
  'watch.gates-none': 'No rating, stock or return rate is heading for its limit.',
  'watch.stock': 'Stock against the wave',
  'watch.stock-none': 'Nothing has to be ordered for the weeks ahead, as far as stock is known.',
  'watch.later':
    '{n} product whose stock ends later, nothing to order yet|{n} products whose stock ends later, nothing to order yet',
  'watch.now': 'order now',
  'watch.lasts': 'The stock lasts the weeks ahead.',
  'watch.ends': 'The stock is expected to end on {day}.',
  'watch.order': 'Order {units} unit by {day}.|Order {units} units by {day}.',
}
