// What is said of worth and return: customer lifetime value, repeat rate, curve, interval, cohorts, and what to do next.
import type { Words } from '@/assets/words/say'

export const metricWords: Words = {
  'clv.title': 'Customer lifetime value',
  'clv.meaning':
    'What one buyer has brought in by a given age: the first purchase and all that follow, all products.',
  'clv.formula': 'mean revenue per buyer from day 0 to day h, over buyers who entered at least h days ago',
  'clv.sure':
    'Each row has its own buyers (n): only those old enough. Contribution takes costs and returns off; it stays empty until costs are known.',
  'clv.revenue': 'Revenue per buyer',
  'clv.contribution': 'Contribution per buyer',
  'clv.contribution-of': 'contribution',
  'clv.no-costs':
    'Contribution is missing: costs are not known. State unit costs or a gross margin under Money.',
  'clv.assumed': 'Contribution rests on the gross margin of {share} that you assumed.',

  'rate.title': 'Repeat rate',
  'rate.meaning': 'The share of buyers who bought again within so many days of their first purchase.',
  'rate.formula': 'buyers with another purchase within h days ÷ buyers who entered at least h days ago',
  'rate.sure':
    'The span over each bar is the 95% interval (Wilson). “All buyers” is 1 − Kaplan-Meier: it also learns from buyers who are not h days old yet.',
  'rate.within': 'Within',
  'rate.bar': 'Repeat rate with its 95% interval',
  'rate.observed': 'Observed',
  'rate.survival': 'All buyers',
  'rate.survival-hint':
    '1 − Kaplan-Meier: buyers who are not old enough yet count for the time they were seen.',

  'curve.nobody': 'Nobody has come back yet, so there is no curve to draw.',
  'chart.curve.label': 'Repurchase curve: {share} have come back by day {day}',
  'chart.curve.day': 'Day',
  'chart.curve.risk': 'Still watched',

  'interval.none': 'Nobody has come back yet.',
  'interval.few': 'Too few reorders for a window',
  'interval.few-why':
    'There is {n} so far; it takes {needed}. A handful of gaps always huddles somewhere.|There are {n} so far; it takes {needed}. A handful of gaps always huddles somewhere.',
  'interval.window-days': 'day {from} to {to}',
  'chart.gaps.label':
    '{n} reorder, median {median} days, most from day {from} to {to}|{n} reorders, median {median} days, most from day {from} to {to}',
  'chart.gaps.window': 'day {from} to {to}: {share} of reorders',
  'chart.gaps.median': 'median, day {median}',
  'chart.gaps.beyond': '{n} reorder after day {day} is not drawn|{n} reorders after day {day} are not drawn',
  'chart.gaps.bin': 'one bar: {n} day|one bar: {n} days',

  'cohort.title': 'Cohorts by month of first order',
  'cohort.entry-title': 'Who entered by this product, by month of first order',
  'cohort.meaning':
    'Buyers who came in the same month, followed by age. Column k is the kth month of 30 days after the first purchase; by day, column 90 is all that came by day 90.',
  'cohort.formula':
    'buyers with a purchase in days 30k to 30(k+1) − 1 ÷ buyers of the month old enough for all of it; by day h: buyers with a second purchase by then ÷ buyers of the month at least h days old',
  'cohort.sure':
    'Compare at equal age, down a column. Hatched cells are not ripe. Months with fewer than 20 buyers get no colour.',
  'cohort.show': 'What the cells show',
  'cohort.retention': 'Came back',
  'cohort.revenue': 'Revenue per buyer',
  'cohort.contribution': 'Contribution per buyer',
  'cohort.retention.reads': 'Share of the month’s buyers who bought in that month of age.',
  'cohort.revenue.reads': 'Revenue per buyer from the first purchase to the end of that month of age.',
  'cohort.contribution.reads':
    'Contribution per buyer from the first purchase to the end of that month of age.',
  'cohort.retention.by-day': 'Share of the month’s buyers who came back by that day of age.',
  'cohort.revenue.by-day': 'Revenue per buyer from the first purchase to that day of age.',
  'cohort.contribution.by-day': 'Contribution per buyer from the first purchase to that day of age.',
  'cohort.ages': 'What the columns are',
  'cohort.ages.months': 'Months of age',
  'cohort.ages.days': 'By day',
  'cohort.month': 'First order',
  'cohort.buyers': 'Buyers',
  'cohort.age': 'Day {from} to {to} after the first purchase',
  'cohort.day': 'By day {day} after the first purchase',
  'cohort.day.head': 'Day {day}',
  'cohort.cell-by': '{month}, {n} buyer: {value} by day {to}|{month}, {n} buyers: {value} by day {to}',
  'cohort.cell':
    '{month}, {n} buyer: {value} in days {from} to {to}|{month}, {n} buyers: {value} in days {from} to {to}',
  'cohort.unripe': 'Not ripe yet',
  'cohort.part': 'Only part of the month’s buyers is old enough',
  'cohort.few': 'Fewer than 20 buyers',
  'cohort.unknown': 'Not known: a unit cost is missing',
  'cohort.flag': 'Lever {numbers} of the list below began in this month',
  'cohort.flags': 'Levers that began in a month',
  'cohort.flag-of': '{lever}: {product}, {day}',
  'cohort.none': 'No cohorts yet: no buyer is known.',
  'cohort.missing':
    '{n} more buyer has to enter by this product: months are compared from {least} on.|{n} more buyers have to enter by this product: months are compared from {least} on.',
  'cohort.entry': 'Entry product',
  'cohort.entry.all': 'All products',
  'cohort.entry.few': 'Fewer than {n} entry buyers',

  'next.title': 'What to do next',
  'next.meaning':
    'The first step for the products that bring in most buyers. The baseline comes first: rating, stock, returns, cancellations.',
  'next.formula': 'products by buyers who entered with them; per product the first lever whose rule holds',
  'next.sure':
    'A lever is proposed only when its figures hold. Open the product to see them and their evidence.',
  'next.nothing': 'Nothing to propose yet. It takes known buyers, and a baseline that can be checked.',
  'next.entry-buyers': 'Buyers who entered by it:',
}
