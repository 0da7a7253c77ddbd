// What is said of the buyers' future, group by group: reorder window, return curve, value ahead, and how sure all of it is.
import type { Words } from '@/assets/words/say'

export const outlookWords: Words = {
  'reorder.title': 'Reorder window',
  'reorder.meaning':
    'The days on which most second purchases come, counted from the first. Shown only where buyers keep a rhythm.',
  'reorder.formula':
    'window = shortest span of whole days that holds at least 50% (80%) of the gaps; a gap of d days weighs 1 ÷ chance that a buyer has been watched for d days',
  'reorder.sure':
    'Bars count what was seen. Recent buyers had no time for long gaps yet, so long gaps weigh more in the window than in the bars. Under 20 gaps, or without a rhythm, there is no window. Rhythm: two gaps in a row of one buyer are compared (Wheat and Morrison 1990).',
  'reorder.most':
    'Most reorders come on days {from} to {to} (n\u00a0=\u00a0{count}, {share} of them), {wide} on days {first} to {last}.',
  'reorder.mode': 'The most frequent gap is {day} days (95% limits: {low} to {high}).',
  'reorder.modes': 'There are several peaks: {days} days. Packs of different size often show like that.',
  'reorder.unit.twice': 'about twice as long',
  'reorder.unit.times': '{times} times as long',
  'reorder.unit.days':
    'A double pack lasts {times} (95% limits: {low} to {high} times, n\u00a0=\u00a0{count}): a unit lasts {from} to {to} days.',
  'reorder.unit.consumption':
    'A double pack lasts {times} (95% limits: {low} to {high} times, n\u00a0=\u00a0{count}).',
  'reorder.unit.habit':
    'A double pack hardly delays the reorder (95% limits: {low} to {high} times as long, n\u00a0=\u00a0{count}): habit sets the day, not use.',
  'reorder.unit.unclear':
    'Whether a double pack lasts longer cannot be told yet (95% limits: {low} to {high} times as long, n\u00a0=\u00a0{count}).',
  'reorder.rhythm':
    'The gaps are regular: {k}, at least {low}, where 1 is pure chance (95%, {pairs} buyers with two gaps in a row).',
  'reorder.assumes':
    'Assumes that buyers keep the pace they had; a promotion or an empty shelf shifts the days.',
  'reorder.no-rhythm': 'No rhythm, so no window',
  'reorder.no-rhythm-why':
    'The gaps of these buyers show no rhythm; a window would be invented. {share} of the {count} reorders seen lie anywhere from day {from} to day {to}.',
  'reorder.rhythm-low':
    'Regularity {k}, perhaps only {low}; 1 is pure chance (95%, {pairs} buyers with two gaps in a row).',
  'reorder.unknown': 'Rhythm not known yet',
  'reorder.unknown-why':
    'It takes {needed} buyers with two gaps in a row (three purchases) to tell a rhythm from chance; there is {n} among {count} who came back.|It takes {needed} buyers with two gaps in a row (three purchases) to tell a rhythm from chance; there are {n} among {count} who came back.',
  'chart.window.label':
    '{count} reorder by days since the first purchase|{count} reorders by days since the first purchase',
  'chart.window.x': 'days since the first purchase',
  'chart.window.bars': 'buyers who reordered',
  'chart.window.mode': 'most frequent, day {day}',

  'back.title': 'Who comes back, and when',
  'back.meaning':
    'The share of buyers who have come back by each day, counting those who still may, and what to expect beyond the days that were seen.',
  'back.formula':
    'seen: 1 − Kaplan-Meier, 95% limits; beyond: the mean of four models of the time to the second purchase, between the lowest and the highest of them',
  'back.sure':
    'Kaplan-Meier: each day the share still away is multiplied by (1 − came back ÷ still watched). The four models (Lomax and lognormal with a share that never returns, Weibull-gamma, and the last hazard carried on) see latecomers differently: where they part, the band is wide and little is known.',
  'back.none': 'No buyer to follow yet.',
  'back.clock': 'What counts as coming back',
  'back.clock.asin': 'Product',
  'back.clock.family': 'Family',
  'back.clock.shop': 'Shop',
  'back.reads.asin': 'Coming back = buying the product of the first purchase again.',
  'back.reads.family': 'Coming back = buying any variation of the same parent product.',
  'back.reads.shop': 'Coming back = buying anything in the shop.',
  'back.no-family': 'Families are missing: drop in the Business report by child ASIN, it names the parents.',
  'back.said':
    '{returned} of {buyers} buyers has come back so far.|{returned} of {buyers} buyers have come back so far.',
  'back.median': 'Half are back by day {day} (95% limits: day {low} to {high}).',
  'back.median-open': 'Half are back by day {day} (95% limits: day {low} or later).',
  'back.median-bare': 'Half are back by day {day}; its limits cannot be told.',
  'back.median-not': 'The median is not reached: within the {days} days seen, fewer than half came back.',
  'back.row.share': 'Came back',
  'back.beyond':
    'Beyond day {day} the data end: the dashed line and figures with ≈ are the mean of four models, the band spans the lowest and the highest.',
  'back.no-beyond': 'Nothing is drawn beyond the data: too few came back to carry the curve on.',
  'back.never-known': 'Buyers were watched long enough to tell how many will not come back.',
  'back.never-unknown':
    'Buyers were not watched long enough to tell how many will never come back: take the far end with care.',
  'back.assumes': 'Assumes that today’s buyers return like those before them.',
  'chart.return.x': 'days since the first purchase',
  'chart.return.seen': 'seen (band: 95%)',
  'chart.return.beyond': 'expected (band: four models)',
  'chart.return.window': 'reorder window, day {from} to {to}',

  'ahead.title': 'Value so far and ahead',
  'ahead.meaning':
    'Revenue per buyer by age: what buyers old enough have brought in, and what a buyer who enters today is expected to bring, first order included.',
  'ahead.formula':
    'seen: mean revenue to age h, over buyers at least h days old; expected: first order + expected reorders to age h × expected value of an order',
  'ahead.sure':
    'Limits of the expected value hold 90%. Seen and expected may differ: the first speaks of older buyers, the second of one who enters today. Revenue, before costs.',
  'ahead.said':
    'A buyer who enters today is expected to bring {value} within {age} days (90% limits: {low} to {high}).',
  'ahead.age': 'Age',
  'ahead.realised': 'Seen',
  'ahead.expected': 'Expected (90%)',
  'ahead.none': 'No forecast',
  'ahead.nothing': 'No buyer is old enough to have brought a value yet, and none can be foreseen.',
  'ahead.assumes':
    'Assumes that buyers keep their own pace until they stop, at today’s prices; promotions and new products are not foreseen.',
  'chart.value.label': 'Revenue per buyer by age, seen and expected',
  'chart.value.x': 'days since the first purchase',
  'chart.value.realised': 'seen, each age over its own buyers',
  'chart.value.expected': 'expected (limits: 90%)',

  'trust.title': 'How sure are we?',
  'trust.meaning': 'How far the figures of this page can be trusted, in words, and what that rests on.',
  'trust.formula':
    'firm: 100 buyers, 20 who came back, past forecasts off by at most 20%, 60% of orders with a buyer, leaving told from pausing; thin: too few buyers or no forecast; else fair',
  'trust.sure': 'A verdict is a reading aid. The limits beside every figure are the measure.',
  'trust.firm': 'Quite sure',
  'trust.firm-why':
    'Enough buyers came back, and past forecasts of this shop held. Plan with the figures, and keep the limits in mind.',
  'trust.fair': 'Fairly sure',
  'trust.fair-why':
    'Enough buyers came back to say something, but one point below leaves a doubt. Plan with the limits.',
  'trust.thin': 'Not sure yet',
  'trust.thin-why':
    'Few buyers stand behind these figures. Take them as a first hint, and wait before you act on them.',
  'trust.buyers': 'Buyers',
  'trust.buyers-said': '{count} buyer, of whom {back} came back.|{count} buyers, of whom {back} came back.',
  'trust.rate': 'Repeat rate',
  'trust.rate-said':
    'Seen within {days} days: {seen} (n\u00a0=\u00a0{count}). Held to the other products of the shop: {held} (90% limits: {low} to {high}).',
  'trust.rate-alike': 'The two agree: there are buyers enough.',
  'trust.rate-apart':
    'Where they differ, the second is the better guess: it does not take a few buyers at their word.',
  'trust.rate-none': 'No buyer is old enough for a rate yet.',
  'trust.track': 'Past forecasts',
  'trust.stopped': 'Who stopped',
  'trust.stopped-told': 'The shop’s history tells buyers who stopped from those who pause.',
  'trust.stopped-not':
    'The shop’s history does not tell buyers who stopped from those who pause: forecasts may promise too much.',
  'trust.left-out': 'Left out',
  'trust.coverage': 'Coverage',
  'trust.coverage-said': '{share} of {count} orders have a usable buyer; the others are in no forecast.',
}
