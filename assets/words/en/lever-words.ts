// What the advice side says: the baseline's reasons, the levers' sentences, the names of the figures they rest on.
import type { Words } from '@/assets/words/say'

export const leverWords: Words = {
  // The state of a baseline check, by its `why`.
  'rating-voice-of-customer': 'From Voice of the Customer.',
  'rating-product-page': 'From the product page.',
  'rating-typed': 'As you typed it in.',
  'rating-missing': 'No rating yet.',
  'stock-report': 'Stock and units shipped from your inventory file.',
  'stock-sales': 'Stock from your inventory file, pace from your sales of the last 30 days.',
  'stock-traffic': 'Stock from your inventory file, pace from your business report.',
  'stock-stated': 'Days of supply as Amazon states them.',
  'stock-missing': 'No stock reading yet.',
  'stock-stale': 'The last stock reading is more than 30 days old.',
  'stock-no-pace': 'Stock is known, but not how fast it sells.',
  'stock-no-sales': 'Nothing sold lately, so days of cover cannot be told.',
  'returns-ripe': 'Units that came back in the month of shipping or the two after.',
  'returns-missing': 'No returns file yet.',
  'returns-too-few': 'Fewer than 25 units are old enough to judge returns.',
  'cancellations-own': 'Cancelled orders out of all orders placed.',
  'cancellations-too-few': 'Fewer than 25 orders: too few to judge.',
  'cancellations-missing': 'No orders of this product yet.',
  'fba-no-verdict':
    'Amazon ships most of these orders, and its 2.5% rule is for orders you ship: no verdict.',

  // What to mend, by the check that is red.
  'mend.rating':
    'Mend the rating first: {value} stars is under {threshold}. Read what buyers complain of, then request reviews from every buyer.',
  'mend.stockDays': 'Restock first: {value} days of cover is under {threshold}.',
  'mend.returnRate': 'Find out why buyers send it back first: {value}% returned, above {threshold}%.',
  'mend.cancellationRate': 'Stop cancellations first: {value}% of orders, Amazon allows {threshold}%.',
  // Where a missing input is found, by its `why`.
  'find.rating-missing': 'The rating is missing. Open Voice of the Customer, or type it in here.',
  'find.stock-missing': 'The stock is missing. Drop in the FBA inventory file, or open Manage Inventory.',
  'find.stock-stale':
    'The stock reading is too old. Drop in a fresh FBA inventory file, or open Manage Inventory.',
  'find.stock-no-pace':
    'Stock is known, but not how fast it sells. Drop in the FBA inventory planning or restock file.',
  'find.stock-no-sales':
    'Nothing sold in 90 days: check that the offer is live, and drop in the inventory file again.',
  'find.returns-missing': 'Returns are missing. Drop in the FBA customer returns file.',
  'find.returns-too-few':
    'Too early to judge returns: it takes 25 units that buyers have had for two months.',
  'find.cancellations-missing': 'Orders of this product are missing. Drop in the All Orders file.',
  'find.cancellations-too-few': 'Too early to judge cancellations: it takes 25 orders.',

  'reviews.close':
    'Steady the rating: {value} stars is just above {threshold}. Request a review for every order.',
  'reviews.fragile':
    'Steady the rating: {n} one-star rating would bring it under {threshold}. Request a review for every order.|Steady the rating: {n} one-star ratings would bring it under {threshold}. Request a review for every order.',
  'refill.same':
    'Offer a refill, or a multipack of that size: {share}% of those who come back buy the same again, half of all reorders on days {from} to {to}.',
  'refill.other':
    'Lead to {asin} from the page, the comparison table and the Store: {share}% of those who come back buy it next.',
  'subscribe.offer': 'Offer Subscribe & Save at 5%: buyers reorder about every {days} days.',
  'subscribe.offer-gain':
    'Offer Subscribe & Save at 5%: buyers reorder about every {days} days. It pays from {gain}% more reorders.',
  'coupon.offer':
    'Try a small standing coupon of 5%: half of those who come back do so between day {from} and {to}.',
  'coupon.offer-gain':
    'Try a small standing coupon of 5%: half of those who come back do so between day {from} and {to}. With a fee of {fee}% it pays from {gain}% more reorders.',
  'coupon.offer-no-fee':
    'Try a small standing coupon of 5%: half of those who come back do so between day {from} and {to}. It pays from {gain}% more reorders. Amazon’s fee for coupons here is not known and left out.',
  'page.fix':
    'Work on title, images and comparison table: {n} session brought {share} units per 100. At {usual} per 100 you would sell {more} more.|Work on title, images and comparison table: {n} sessions brought {share} units per 100. At {usual} per 100 you would sell {more} more.',

  'reviews.few':
    'Request a review for every order: {n} new rating in 30 days is few, from {orders} orders.|Request a review for every order: {n} new ratings in 30 days are few, from {orders} orders.',
  'refill.per-unit':
    'Offer a multipack or refill by its cadence: a unit lasts {from} to {to} days, and {share}% of those who come back buy the same again.',
  'refill.path':
    'Make the way back short, in the comparison table and the Store: {share}% of those who come back buy the same again, half of all reorders on days {from} to {to}. It is a multipack already.',
  'refill.path-sibling':
    'Lead to its multipack {asin} from the comparison table and the Store: {share}% of those who come back buy the same again, half of all reorders on days {from} to {to}.',
  'refill.path-habit':
    'Make the way back short, in the comparison table and the Store: {share}% of those who come back buy the same again, half of all reorders on days {from} to {to}. A bigger pack would not keep them longer.',
  'subscribe.lower':
    'Try 5% against the {funded}% you fund now: buyers reorder about every {days} days, and nothing published says that 10% brings more.',
  'coupon.week':
    'Run one small coupon of 5% in the week of {week}: most reorders fall due right after. Half come between day {from} and {to}.',
  'stock.buffer':
    'Order {n} unit now: new stock takes {days} days, and 30 more should be covered.|Order {n} units now: new stock takes {days} days, and 30 more should be covered.',
  'stock.buffer-by':
    'Order {n} unit by {orderBy}: what you have lasts until {ends}, and new stock takes {days} days.|Order {n} units by {orderBy}: what you have lasts until {ends}, and new stock takes {days} days.',
  'price.steady':
    'Keep the price in a steady band: it moved {n} time in 90 days. A returning buyer should not be surprised.|Keep the price in a steady band: it moved {n} times in 90 days. A returning buyer should not be surprised.',
  'page.reasons':
    'Make size, fit and contents plain, in images and a comparison table: {share}% of {n} return with a reason speaks of them.|Make size, fit and contents plain, in images and a comparison table: {share}% of {n} returns with a reason speak of them.',
  'bid.room-at-once':
    'Raise bids in small steps: a first order pays back at once, and ads may cost {breakEven}% of sales where today they cost {acos}%.',
  'bid.room':
    'Raise bids in small steps: a first order pays back within {n} day, and ads may cost {breakEven}% of sales where today they cost {acos}%.|Raise bids in small steps: a first order pays back within {n} days, and ads may cost {breakEven}% of sales where today they cost {acos}%.',

  'lever.mend-baseline': 'Mend the baseline',
  'lever.reviews': 'Review requests',
  'lever.refill-multipack': 'Refill or multipack',
  'lever.subscribe-save': 'Subscribe & Save',
  'lever.standing-coupon': 'Standing coupon',
  'lever.product-page': 'Product page',
  'lever.stock-buffer': 'Stock buffer',
  'lever.accessory': 'Path to the next product',
  'lever.coupon-timing': 'Coupon in the right week',
  'lever.price-band': 'Steady price band',
  'lever.bid-headroom': 'Room to bid',

  'figure.rating': 'Rating',
  'figure.stockDays': 'Days of stock cover',
  'figure.returnRate': 'Return rate',
  'figure.cancellationRate': 'Cancellation rate',
  'figure.next': 'Share of those who came back that bought it',
  'figure.same': 'Share of those who came back that bought the same item',
  'figure.interval': 'Median days to the second purchase',
  'figure.spread': 'Spread of the days, as a share of the median',
  'figure.survival90': 'Come back within 90 days',
  'figure.sessions': 'Sessions',
  'figure.unitSession': 'Units per session',

  'evidence.own': 'Your own figures.',
  'evidence.A': 'Controlled study or official rule.',
  'evidence.B': 'Observed elsewhere, not on Amazon.',
  'evidence.C': "Practitioners' or vendors' claim.",
  'evidence.none': 'Nothing to judge by yet.',
}
