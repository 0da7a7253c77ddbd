// What is said of how much the figures rest on, and of the shop's totals.
import type { Words } from '@/assets/words/say'

export const coverageWords: Words = {
  'coverage.title': 'Identity coverage',
  'coverage.meaning':
    'The share of orders whose buyer can be recognised. Repeat purchases can only be seen among these orders.',
  'coverage.formula': 'orders with a usable buyer ÷ all orders that count',
  'coverage.sure':
    'Nothing is guessed: an order without a usable buyer counts in totals, never in repeat figures. Below 60% the figures speak of a minority of your orders.',
  'coverage.no-orders': 'No orders in the books',
  'coverage.of': '{with} of {count} order has a usable buyer|{with} of {count} orders have a usable buyer',
  'coverage.low':
    'Fewer than 60% of the orders show their buyer. Read the repeat figures as those of a minority.',
  'coverage.low-file':
    'Many orders are in no file that carries buyers. Add Amazon Fulfilled Shipments for the same months.',
  'coverage.left-out': 'Orders without a usable buyer, by reason',
  'coverage.reason.notInBuyerFile': 'In no file that carries buyers',
  'coverage.reason.blank': 'Buyer left blank by Amazon',
  'coverage.reason.noReply': 'No-reply address',
  'coverage.reason.businessRelay': 'Address shared by business buyers',
  'coverage.reason.outlier': 'Too many purchase days for one person',
  'coverage.history': 'History from {from} to {to}.',
  'coverage.no-history': 'No history yet.',
  'coverage.old':
    '{count} buyer ({share}) entered in its first {days} days and may be an older customer.|{count} buyers ({share}) entered in its first {days} days and may be older customers.',
  'coverage.line.orders': '{share} of {count} orders have a usable buyer',
  'coverage.line.from': 'history since {day}',
  'coverage.line.old': '{share} of buyers may be older customers',

  'totals.title': 'Totals',
  'totals.meaning':
    'The whole shop over the imported history. Orders, units and revenue count every order, with or without a known buyer.',
  'totals.formula': 'revenue = item price − item promotion discount, tax apart',
  'totals.sure':
    'Left out: cancelled orders, replacements, multi-channel orders, lines without a price. Returns are counted apart and do not lower revenue. Purchases are days on which a known buyer ordered.',
  'totals.revenue': 'Revenue',
  'totals.orders': 'Orders',
  'totals.units': 'Units',
  'totals.buyers': 'Known buyers',
  'totals.purchases': 'Their purchases',
  'totals.apart': 'Counted apart: {returned} units returned ({money}), {cancelled} orders cancelled.',
}
