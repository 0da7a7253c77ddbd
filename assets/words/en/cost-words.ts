// What is said of unit costs: the table, the file, the margin to fall back on.
import type { Words } from '@/assets/words/say'

export const costWords: Words = {
  'costs.title': 'Unit costs',
  'costs.meaning': 'What a unit costs you: goods, inbound freight, everything else per unit, from a day on.',
  'costs.formula': 'cost of a sale = units × (unit cost + inbound + other) of the last “from” day before it',
  'costs.sure':
    'Contribution is as good as these costs. Empty is not nought: leave empty what you do not know.',
  'costs.private': 'Costs stay on this machine like everything else.',
  'costs.without':
    '{count} product was sold without a unit cost|{count} products were sold without a unit cost',
  'costs.without-why':
    'They brought {revenue}, {share} of all. Contribution waits for them, or takes the gross margin.',
  'costs.nameless':
    '{revenue} came from products whose SKU no file names: an All Orders or inventory report tells it.',
  'costs.complete': 'Every product that was sold has a unit cost.',
  'costs.none': 'No product was sold yet, so there is nothing to cost.',
  'costs.search': 'Find a SKU',
  'costs.row-without': 'No cost: {units} unit, {revenue}|No cost: {units} units, {revenue}',
  'costs.row-share': '({share} of revenue)',
  'costs.add': 'New price',
  'costs.add-of': 'New price of {sku}, after the one from {from}',
  'costs.delete': 'Delete',
  'costs.delete-of': 'Delete the cost of {sku} from {from}',
  'costs.gone': 'The cost from {from} is deleted when you save.',
  'costs.keep': 'Keep it',
  'costs.foreign': 'Counts only in shops that sell in {currency}.',
  'costs.fault.double': 'Another row of this SKU begins on that day.',
  'costs.unitCost': 'Unit cost',
  'costs.inbound': 'Inbound',
  'costs.other': 'Other',
  'costs.currency': 'Currency',
  'costs.from': 'From',
  'costs.field-of': '{field}, {sku}',
  'costs.fault.unitCost': 'The unit cost is no amount.',
  'costs.fault.inbound': 'Inbound is no amount.',
  'costs.fault.other': 'Other is no amount.',
  'costs.fault.currency': 'A currency has three letters.',
  'costs.fault.from': 'The day is not understood.',
  'costs.show-more': '{n} more row|{n} more rows',
  'costs.save': 'Save {n} row|Save {n} rows',
  'costs.saved': 'Saved; figures follow',
  'costs.save-none': 'Nothing to save',
  'costs.undo': 'Undo',
  'costs.file': 'Costs from a file',
  'costs.drop': 'Drop the filled-in file here',
  'costs.file-hint':
    'CSV or Excel with sku, unitCost, currency, from; inbound and other if you like. Rows of a SKU and day that are known are replaced; “delete” as unitCost takes one back.',
  'costs.choose': 'Choose a file',
  'costs.template': 'Download a template with all your SKUs',
  'costs.template-name': 'unit-costs.csv',
  'costs.margin': 'Gross margin to fall back on',
  'costs.margin-means':
    'For products without a unit cost. It is an assumption and is marked wherever it enters a figure. Empty: none.',
  'costs.margin-keep': 'Keep margin',
  'costs.margin-invalid': 'This is no percentage from 0 to 100.',
}
