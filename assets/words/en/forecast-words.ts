// What is said of forecasts: orders ahead, season, past errors, models in plain words, segments and counts.
import type { Words } from '@/assets/words/say'

export const forecastWords: Words = {
  'forecast.title': 'Orders to expect',
  'forecast.meaning':
    'How many orders the buyers you already have will place in the weeks to come. Buyers yet to come are in no forecast.',
  'forecast.formula':
    'for each buyer: chance to be still active × orders at the buyer’s own pace; summed, and weighted by the season where it is known',
  'forecast.sure':
    'Limits hold the doubt about the model, about its parameters, and chance itself: 90% for the totals, 80% for a week. All orders of a buyer on one day count as one.',
  'forecast.which': 'Which orders',
  'forecast.sold': 'This product',
  'forecast.entered': 'Its buyers',
  'forecast.sold.reads': 'Orders of this product by anyone who bought it before.',
  'forecast.entered.reads': 'Orders of anything by buyers who entered by this product.',
  'forecast.orders': 'Orders in {n} day|Orders in {n} days',
  'forecast.revenue': 'Revenue in {n} day|Revenue in {n} days',
  'forecast.no-revenue': 'What an order is worth is not known',
  'forecast.limits': 'Limits: 90% for the totals. n counts buyers.',
  'forecast.basis.own':
    'Rests on this one buyer alone.|Rests on these {count} buyers alone: there are enough of them.',
  'forecast.basis.held-to-shop':
    'Rests on this one buyer, held to the pace of the whole shop.|Rests on these {count} buyers, held to the pace of the whole shop where they say little.',
  'forecast.basis.shop':
    'Rests on the pace of the whole shop, applied to {count} buyer.|Rests on the pace of the whole shop, applied to {count} buyers.',
  'forecast.assumes':
    'Assumes that buyers keep their own pace until they stop. Promotions and new products are not foreseen.',
  'forecast.stock-ends':
    'At the pace of all sales, new buyers included, the stock lasts until {day} ({n} day of cover, read on {read}). After that, {after} of these orders would meet an empty shelf.|At the pace of all sales, new buyers included, the stock lasts until {day} ({n} days of cover, read on {read}). After that, {after} of these orders would meet an empty shelf.',
  'forecast.stock-over':
    'By its last reading ({n} day of cover on {read}) the stock ran out on {day}: {after} orders would meet an empty shelf. Drop in a fresh inventory file.|By its last reading ({n} days of cover on {read}) the stock ran out on {day}: {after} orders would meet an empty shelf. Drop in a fresh inventory file.',
  'forecast.stock-lasts':
    'At the pace of all sales, new buyers included, the stock outlasts these {weeks} weeks ({n} day of cover, read on {read}).|At the pace of all sales, new buyers included, the stock outlasts these {weeks} weeks ({n} days of cover, read on {read}).',
  'forecast.stock-unknown': 'Not set against the stock. {why}',
  'forecast.table': 'The weeks as a table',
  'forecast.week': 'Week',
  'forecast.from': 'From',
  'forecast.week-orders': 'Orders (80%)',
  'forecast.none': 'No forecast',
  'forecast.none.too-few': 'Too few buyers came back to tell a pace from chance.',
  'forecast.none.no-repeats': 'Nobody has come back yet, so there is no pace to go by.',
  'forecast.none.nobody': 'There is no buyer whose orders could be foreseen.',
  'forecast.none.other': 'The history does not carry one.',
  'chart.weeks.label':
    'Orders to expect in {n} week: {first} in the first, {last} in the last|Orders to expect in {n} weeks: {first} in the first, {last} in the last',
  'chart.weeks.x': 'week',
  'chart.weeks.bars': 'orders a week; week 1 starts {day}',
  'chart.weeks.limits': '80% limits',
  'chart.weeks.stock': 'stock ends',

  'season.said':
    'The weeks follow the season of your own orders: week {strong} of the year is strongest (+{more} on the average), week {weak} weakest (−{less}).',
  'season.none': 'The forecast knows no season.',
  'season.none.under-a-year': 'It takes a whole year of orders to see one.',
  'season.none.not-seen-twice': 'It takes the same weeks of two years to tell a season from chance.',
  'season.none.too-few-orders': 'There are too few orders to see one.',
  'season.none.years-differ': 'The years of your history do not agree on one.',
  'season.none.other': 'The history does not show one.',

  'track.said':
    'In the last month our {days}-day forecast was off by {error} (median of {origins} forecasts).|In the last {n} months our {days}-day forecast was off by {error} (median of {origins} forecasts).',
  'track.over': 'It promised too much, by {bias}.',
  'track.under': 'It promised too little, by {bias}.',
  'track.few':
    'Too few past forecasts to say how far the {days}-day forecast is off: {n} so far. Each takes {days} days of orders to check.|Too few past forecasts to say how far the {days}-day forecast is off: {n} so far. Each takes {days} days of orders to check.',
  'track.none': 'No past forecast could be checked yet: the history is too short.',

  'model.title': 'Behind the forecast',
  'model.meaning':
    'A model describes how buyers order and when they stop. Five are fitted to your own history, and the one that explains it best, and holds together, is used.',
  'model.formula':
    'likelihood = how probable the model makes the orders that came; the highest wins, unless the data cannot tell its parameters',
  'model.sure':
    'Names and parameters stand below, for comparing with other tools. Buyers of the first days of the history are left out: some of them had bought before it starts.',
  'model.none': 'No model',
  'model.none-why': 'Too few buyers came back to fit one. It takes repeat purchases to learn a pace from.',
  'model.plain.nbd':
    'Every buyer orders at a pace of their own. Your history does not show when buyers stop, so none is taken to have stopped for good.',
  'model.plain.bgnbd': 'Every buyer orders at a pace of their own, and may stop for good after any reorder.',
  'model.plain.mbgnbd':
    'Every buyer orders at a pace of their own, and may stop for good after any order, the first included.',
  'model.plain.mbgcnbd':
    'Every buyer orders at a pace of their own, more regularly than chance would, and may stop for good after any order, the first included.',
  'model.plain.paretonbd': 'Every buyer orders at a pace of their own, and may stop for good at any time.',
  'model.reason.highest-likelihood': 'Chosen because it explains your history best.',
  'model.reason.regular-gaps':
    'Chosen because your buyers come back more regularly than chance would have it.',
  'model.reason.dropout-not-identified':
    'Chosen because your history does not tell buyers who stopped from those who pause.',
  'model.reason.too-few-repeats':
    'Chosen because few buyers came back: a simple description is the safer one.',
  'model.reason.forced': 'Chosen by hand.',
  'model.reason.other': 'Chosen by the guards against fits that do not hold together.',
  'model.left-out':
    '{count} buyer who entered in the first {days} days is left out of the fit: perhaps an older customer.|{count} buyers who entered in the first {days} days are left out of the fit: some may be older customers.',
  'model.all-in': 'No buyer is left out of the fit.',
  'model.intake-end': 'Orders are complete up to {day}; later ones are still coming in.',
  'model.parameters': 'Models and parameters',
  'model.parameters-mean':
    'Parameters by their usual letters, per {n} day. Log-likelihood: the nearer to 0, the better the history is explained. n counts buyers.|Parameters by their usual letters, per {n} days. Log-likelihood: the nearer to 0, the better the history is explained. n counts buyers.',
  'model.chosen': 'used',
  'model.likelihood': 'log-likelihood {value}',
  'model.unidentified': 'The data do not tell: {names}.',
  'model.name.nbd': 'NBD',
  'model.name.bgnbd': 'BG/NBD',
  'model.name.mbgnbd': 'MBG/NBD',
  'model.name.mbgcnbd': 'MBG/CNBD-{k}',
  'model.name.paretonbd': 'Pareto/NBD',
  'model.means.nbd': 'Pace differs from buyer to buyer (gamma: r, alpha); nobody stops.',
  'model.means.bgnbd':
    'Pace differs from buyer to buyer (gamma: r, alpha); so does the chance to stop after a reorder (beta: a, b).',
  'model.means.mbgnbd':
    'Pace differs from buyer to buyer (gamma: r, alpha); so does the chance to stop after any order (beta: a, b).',
  'model.means.mbgcnbd': 'As MBG/NBD, with gaps more regular than chance (k: the larger, the more regular).',
  'model.means.paretonbd':
    'Pace differs from buyer to buyer (gamma: r, alpha); so does the time at which they stop (gamma: s, beta).',

  'spend.own':
    'What an order is worth differs from buyer to buyer; learnt from {count} buyer who came back.|What an order is worth differs from buyer to buyer; learnt from {count} buyers who came back.',
  'spend.shrunken':
    'An order is taken to be worth {mean} on average (n\u00a0=\u00a0{count}), pulled towards what each buyer spent. {why}',
  'spend.none': 'What an order is worth is not known. {why}',
  'spend.why.too-few': 'Too few came back to learn it buyer by buyer.',
  'spend.why.frequency-dependent':
    'Those who order often spend differently from those who order rarely, which the usual model rules out.',
  'spend.why.no-finite-mean': 'The orders differ so much in value that the usual model has no average.',
  'spend.why.unidentified': 'The data do not tell the parameters of the usual model.',
  'spend.why.other': 'The orders do not carry more than that.',
  'spend.name': 'Gamma-Gamma',
  'spend.means':
    'What an order is worth varies around each buyer’s own mean (gamma: p), and the means vary among buyers (gamma: q, gamma, in minor units).',
  'spend.correlation': 'correlation of frequency and value {value}',

  'today.title': 'Your buyers today',
  'today.meaning':
    'How many buyers still count as active, how many are due for a reorder, and how many first orders are followed by a second. Counts only: nobody is singled out.',
  'today.formula':
    'active = sum of each buyer’s chance to be still active; due = those of them whose last order lies in the reorder window or before it',
  'today.sure':
    'Active cannot be seen, only inferred from each buyer’s own pace. Its sum is far surer than any single buyer’s chance.',
  'today.alive': 'Probably still active',
  'today.due': 'Due for a reorder',
  'today.alive-none': 'No model to tell',
  'today.due-none': 'No reorder window',
  'today.alive-said': '{share} of {count} known buyers are expected to order again some day.',
  'today.due-said': 'Due: active, and the reorder window has begun since their last order.',
  'today.second-said':
    '{share} of first orders are followed by a second within 90 days (95% limits: {low} to {high}, n\u00a0=\u00a0{count}).|{share} of first orders are followed by a second within 90 days (95% limits: {low} to {high}, n\u00a0=\u00a0{count}).',
  'today.second-none': 'No first order is 90 days old yet: how many are followed by a second cannot be told.',

  'segment.title': 'Buyers by loyalty',
  'segment.meaning':
    'All known buyers in six groups, from most to least loyal, by how often and how lately they bought. What they brought in stands beside.',
  'segment.formula':
    'recency (days since the last order) in fifths of all buyers; frequency (purchases): once, or in quarters among those who came back',
  'segment.sure':
    'Groups compare your buyers with each other: there is always a best group. Expected orders come from the forecast, not from the ranks.',
  'segment.reads': 'The bar is the share of revenue. Expected orders: 90 days ahead, of buyers there are.',
  'segment.none': 'Too few known buyers to group yet.',
  'segment.buyers': 'buyer ({share})|buyers ({share})',
  'segment.revenue': 'Revenue',
  'segment.purchases': 'Purchases',
  'segment.expected': 'Expected, {n} day|Expected, {n} days',
  'segment.last': 'Last order, median',
  'segment.champions': 'Champions',
  'segment.champions.who': 'Buy most often, and did so lately.',
  'segment.loyal': 'Loyal',
  'segment.loyal.who': 'Come back again and again, the last time not long ago.',
  'segment.promising': 'Promising',
  'segment.promising.who': 'Came back, and not long ago.',
  'segment.new': 'New',
  'segment.new.who': 'Bought once, lately; the second purchase is still to come.',
  'segment.at-risk': 'At risk',
  'segment.at-risk.who': 'Came back before, but not for a long time.',
  'segment.lapsed': 'Lapsed',
  'segment.lapsed.who': 'Bought once, a long time ago.',

  'count.title': 'Frequent buyers',
  'count.meaning':
    'Known buyers with at least so many purchases within some span of so many days, at any time in the history.',
  'count.formula':
    'buyers for whom some k purchases in a row lie within d days; a purchase is a day with an order',
  'count.sure':
    'Counted, not estimated. Orders without a usable buyer cannot be in it, so the true number is higher.',
  'count.purchases': 'At least',
  'count.purchases-option': '{n} purchase|{n} purchases',
  'count.days': 'Within',
  'count.said':
    'buyer made at least {times} purchases within {days} days.|buyers made at least {times} purchases within {days} days.',
  'count.share': 'That is {share} of {count} known buyers.',
  'count.missing': 'Not counted',
  'count.none': 'No known buyer to count yet.',

  'family.title': 'Product family',
  'family.meaning':
    'Products of one family (sizes, flavours) share a parent ASIN. A buyer who takes another size has come back to the family.',
  'family.formula': 'family = parent ASIN, as typed here, else as Business Reports by child name it',
  'family.sure': 'Without a parent each product is a family of its own.',
  'family.from-reports': 'The parent is taken from your Business Reports by child, where there are any.',
  'family.typed': 'You typed in the parent {parent}.',
  'family.parent': 'Parent ASIN, if you know it',
  'family.keep': 'Keep parent',
  'family.clear': 'Take it back',
  'bought.title': 'Recent buyers',
  'bought.meaning': 'Known buyers who bought this product in the last months, whatever they entered by.',
  'bought.formula': 'buyers with an order of this product in the last m × 30 days',
  'bought.sure':
    'Counted, not estimated. Orders without a usable buyer cannot be in it, so the true number is higher.',
  'bought.months': 'In the last',
  'bought.months-option': '{n} month|{n} months',
  'bought.said':
    'buyer bought this product in the last {months} × 30 days.|buyers bought this product in the last {months} × 30 days.',
  'bought.none': 'Nothing counted for this product yet.',
}
