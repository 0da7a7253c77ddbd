// What becomes of buyers after their first order: from order to order, side by side, growing; and tables saved as files.
import type { Words } from '@/assets/words/say'

export const courseWords: Words = {
  'steps.title': 'From order to order',
  'steps.entry-title': 'From order to order, of those who entered by this product',
  'steps.meaning':
    'Of the buyers who made one order, how many made the next, after how many days, and what an order brings. All orders of a day count as one; any product of the shop counts.',
  'steps.formula':
    'next order within h days = buyers who made order k + 1 within h days of order k ÷ buyers whose order k is at least h days old',
  'steps.sure':
    'Everybody is watched equally long: who has had no time to come back yet does not count. Buyers who are far along are your most loyal ones, so shares rise from step to step even when nothing changes. In a young shop only quick buyers are far along.',
  'steps.said':
    'Of {n} buyer with a first order at least {days} days old, {share} made a second within {days} days.|Of {n} buyers with a first order at least {days} days old, {share} made a second within {days} days.',
  'steps.days': 'Next order within',
  'steps.order': 'Order',
  'steps.buyers': 'Made by',
  'steps.next': 'Next within {days} d',
  'steps.made-next': 'Next order',
  'steps.median': 'Days to it',
  'steps.average': 'Average order',
  'steps.limits': '95 % limits under each figure. “n” of a share: buyers watched for all of the {days} days.',
  'steps.few': 'Rows in grey rest on fewer than 20 buyers.',
  'steps.none': 'No order of a known buyer yet.',
  'steps.young': 'None is {days} days old',
  'steps.nobody': 'Nobody yet',
  'steps.of': 'Order {order}: {what}',
  'steps.of.next': 'next within {days} days',
  'steps.of.gap': 'days to the next within {days} days',
  'steps.of.value': 'average order',

  'sides.title': 'By what the first order was like',
  'sides.meaning':
    'Buyers side by side by their first order: with a promotion or without, as a subscriber or one-time, of one unit or more, small or large.',
  'sides.formula':
    'repeat rate and revenue per buyer at day h, of buyers whose first order is at least h days old; difference with 95 % limits (Newcombe)',
  'sides.sure':
    'This is observed, not an effect. Buyers chose their first order themselves: who takes a coupon or a double pack may be another kind of buyer, in another season, of another product. Only a test tells the effect.',
  'sides.observed': 'Observed, not an effect: different buyers choose different first orders.',
  'sides.days': 'At age',
  'sides.kind.promotion': 'Promotion',
  'sides.kind.subscription': 'Subscribe & Save',
  'sides.kind.units': 'Units',
  'sides.kind.value': 'Amount',
  'sides.kind': 'First orders by',
  'sides.promoted': 'With a promotion',
  'sides.full-price': 'Without',
  'sides.subscriber': 'Subscribed',
  'sides.one-time': 'One-time',
  'sides.more-units': 'Two units or more',
  'sides.one-unit': 'One unit',
  'sides.upper-half': 'Above {amount}',
  'sides.lower-half': 'Up to {amount}',
  'sides.side': 'First order',
  'sides.repeat': 'Came back',
  'sides.revenue': 'Revenue per buyer',
  'sides.later': 'of it after the first order',
  'sides.contribution': 'Contribution per buyer',
  'sides.buyers': 'Buyers',
  'sides.no-costs': 'A unit cost is missing',
  'sides.more': '{first}: {points} points more came back ({low} to {high}).',
  'sides.less': '{first}: {points} points fewer came back ({low} to {high}).',
  'sides.same': '{first}: no difference in coming back can be told ({low} to {high} points).',
  'sides.too-young': 'No first order on one of the sides is {days} days old yet.',
  'sides.too-few':
    'Too few to hold against each other: {first} and {second} buyers, {least} on each side are needed.',
  'sides.not-told.promotion': 'No first order is known to have had a promotion.',
  'sides.not-told.subscription':
    'No first order is known to be a subscriber’s. The promotions report tells of them by their discount.',
  'sides.not-told.units': 'No first order of a known buyer yet.',
  'sides.not-told.value': 'No first order of a known buyer yet.',
  'sides.known.promotion':
    'Coupons and deals as the files tell of them. Amazon’s free shipping and the discount to subscribers are left out.',
  'sides.known.subscription':
    'Told by the discount to subscribers, of buyers who entered on days the promotions report covers.',
  'sides.known.units': 'All units of the first day with an order.',
  'sides.known.value':
    'Split at the middle first order. A larger first order alone raises revenue per buyer.',
  'sides.none': 'No first orders yet.',

  'growth.title': 'Growth on the first order',
  'growth.meaning':
    'How much a buyer brings by day 90 on top of the first order, and whether those who come back buy the same item again.',
  'growth.formula':
    'growth = revenue to day 90 ÷ revenue of first orders − 1; same item = second purchases mainly of the entry product ÷ buyers who came back',
  'growth.sure':
    'Your own figures come first. The rule of thumb beside them is a vendor’s, without a published method (grade C): a hint, no target.',
  'growth.to90': 'Growth by day 90',
  'growth.same': 'Bought the same item again',
  'growth.shop': 'All buyers of the shop: {value}',
  'growth.young': 'No first order is 90 days old yet',
  'growth.nobody': 'Nobody has come back yet',
  'growth.rule': 'Vendor’s rule of thumb, grade C',
  'growth.rule.to90': '+{line} by three months is called healthy.',
  'growth.rule.same':
    'Under {line} the item is called a gateway: it brings buyers who go on to other products.',
  'growth.above': 'Your figure lies above.',
  'growth.below': 'Your figure lies below.',
  'growth.unclear': 'Too few buyers to tell on which side of it you are.',
  'growth.gateway': 'By it, this is a gateway item.',
  'growth.refill': 'By it, this is no gateway item: buyers come back for itself.',

  'table.save': 'Save table (CSV)',
  'table.save-of': 'Save as CSV: {table}',
  'table.low': '{name}, low',
  'table.high': '{name}, high',
  'table.window-from': 'Window from day',
  'table.window-to': 'Window to day',
  'table.n': '{name}, n',

  'trace.figure.order-next': 'Next order after order',
  'trace.figure.order-gap': 'Days to the next order after order',
  'trace.figure.order-value': 'Average order',
  'trace.figure.side-repeat': 'Came back',
  'trace.figure.side-revenue': 'Revenue per buyer',
  'trace.figure.side-later': 'Revenue after the first order',
  'trace.figure.side-contribution': 'Contribution per buyer',
  'trace.figure.growth': 'Growth on the first order',
  'trace.figure.same-item': 'Bought the same item again',
  'trace.formula.order-next':
    'buyers who made the next order within h days ÷ buyers whose order is at least h days old',
  'trace.formula.order-gap':
    'median of the days to the next order, of buyers who made it within h days and were watched that long',
  'trace.formula.order-value': 'revenue of that order ÷ buyers who made it',
  'trace.formula.side-repeat':
    'buyers of the side with a second purchase within h days ÷ buyers of the side at least h days old',
  'trace.formula.side-revenue': 'revenue from day 0 to day h ÷ buyers of the side at least h days old',
  'trace.formula.side-later':
    'revenue after the first day, to day h ÷ buyers of the side at least h days old',
  'trace.formula.side-contribution':
    'contribution from day 0 to day h ÷ buyers of the side at least h days old',
  'trace.formula.growth': 'revenue to day h ÷ revenue of first orders, less 1',
  'trace.formula.same-item': 'second purchases mainly of the entry product ÷ buyers who came back',
  'trace.input.ordered-next': 'Made the next order',
  'trace.input.limit-low': 'Lower limit',
  'trace.input.limit-high': 'Upper limit',
  'trace.input.later-revenue': 'Revenue after the first order',
  'trace.input.first-revenue': 'Revenue of first orders',
  'trace.input.bought-same': 'Bought the same again',
  'trace.column.order-day': 'Order on',
  'trace.column.next-order-day': 'Next order on',
  'trace.column.days-watched': 'Days watched',
  'trace.column.later-revenue': 'After the first order',
  'trace.column.same-item': 'Same item (1 = yes)',
  'trace.side.upper-half': 'above the middle first order',
  'trace.side.lower-half': 'up to the middle first order',
}
