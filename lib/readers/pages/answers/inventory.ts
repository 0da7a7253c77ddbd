// The answer behind Manage Inventory, POST /myinventory/gql. Its shape is not published, so it is searched: any object that names a SKU
// or an ASIN and a quantity, there or below it, is a row. Keys that look like quantities and are not known are said, never added up.
import type { Answer, AnswerReader, Page, Reading } from '@/lib/readers/page-reader'
import type { InventoryFact } from '@/lib/schema/facts'
import { isAsin, type Sku } from '@/lib/schema/ids'
import { marketplaceById } from '@/lib/schema/marketplaces'
import { minorDigits } from '@/lib/schema/money'
import { type Fields, fields } from './json-fields'
import { WATCHED } from './observed-answer'

type Figure = 'fba' | 'mfn' | 'inbound' | 'inboundPart' | 'price'

/** Keys without case and signs: "afn-fulfillable-quantity" and "afnFulfillableQuantity" are one. */
const plain = (key: string): string => key.toLowerCase().replace(/[^a-z]/g, '')

const SKU_KEYS = new Set(['sku', 'msku', 'sellersku', 'merchantsku'])
const ASIN_KEYS = new Set(['asin', 'childasin'])
const TITLE_KEYS = new Set(['title', 'itemname', 'productname', 'producttitle'])
const FIGURES = new Map<string, Figure>([
  ...[
    'available',
    'availablequantity',
    'fbaavailable',
    'fbaavailablequantity',
    'availablefba',
    'fulfillablequantity',
  ]
    .concat(['afnfulfillablequantity', 'fbafulfillablequantity', 'sellablequantity', 'fbasellablequantity'])
    .map(key => [key, 'fba'] as const),
  ...[
    'mfnquantity',
    'mfnavailable',
    'mfnavailablequantity',
    'mfnfulfillablequantity',
    'availablemfn',
    'merchantquantity',
  ]
    .concat(['fbmavailable', 'fbmavailablequantity', 'availablefbm'])
    .map(key => [key, 'mfn'] as const),
  ...['inbound', 'inboundquantity', 'fbainboundquantity', 'totalinboundquantity', 'inboundtotal'].map(
    key => [key, 'inbound'] as const,
  ),
  ...['afninboundworkingquantity', 'afninboundshippedquantity', 'afninboundreceivingquantity']
    .concat(['inboundworkingquantity', 'inboundshippedquantity', 'inboundreceivingquantity'])
    .map(key => [key, 'inboundPart'] as const),
])
const LOOKS_LIKE_QUANTITY = /quantity|qty$|units?$|available|inbound/i
/** Known and left alone: units that are not for sale. */
const NOT_STOCK = /reserved|unsellable|unfulfillable|researching|future/i

interface Found {
  sku: string | null
  asin: string | null
  title: string | null
  figures: Map<Figure, number>
  unknown: Set<string>
}

const wholeNumber = (value: unknown): number | null => {
  const figure = typeof value === 'string' && /^\d+$/.test(value.trim()) ? Number(value) : value
  return typeof figure === 'number' && Number.isInteger(figure) && figure >= 0 ? figure : null
}

const textAt = (of: Fields, keys: ReadonlySet<string>): string | null => {
  const entry = Object.entries(of).find(
    ([key, value]) => keys.has(plain(key)) && typeof value === 'string' && value.trim() !== '',
  )
  return entry === undefined ? null : (entry[1] as string).trim()
}

/** What an object is about. */
interface Subject {
  sku: string | null
  asin: string | null
}
const subjectOf = (of: Fields): Subject => ({ sku: textAt(of, SKU_KEYS), asin: textAt(of, ASIN_KEYS) })

/** Whether an object inside a row speaks of something else than the row: another SKU, or with no SKU another ASIN. */
function isOther(inner: Subject, row: Subject): boolean {
  if (inner.sku !== null && row.sku !== null) return inner.sku !== row.sku
  return inner.asin !== null && row.asin !== null && inner.asin !== row.asin
}

function take(key: string, value: unknown, found: Found): void {
  const name = plain(key)
  if (typeof value === 'string' && value !== '') {
    if (SKU_KEYS.has(name)) found.sku ??= value
    else if (ASIN_KEYS.has(name) && isAsin(value)) found.asin ??= value
    else if (TITLE_KEYS.has(name)) found.title ??= value
  }
  const figure = FIGURES.get(name)
  const units = wholeNumber(value)
  if (figure !== undefined && units !== null)
    found.figures.set(figure, units + (figure === 'inboundPart' ? (found.figures.get(figure) ?? 0) : 0))
  else if (figure === undefined && units !== null && LOOKS_LIKE_QUANTITY.test(key) && !NOT_STOCK.test(key))
    found.unknown.add(key)
}

/** Everything of one row: what stands in it and below it, but not what belongs to another SKU. */
function gather(of: Fields, found: Found): void {
  for (const [key, value] of Object.entries(of)) {
    const below = Array.isArray(value) ? value.map(fields) : [fields(value)]
    if (typeof value !== 'object') take(key, value, found)
    for (const inner of below)
      if (inner !== null && !isOther(subjectOf(inner), found)) gather(quantityObject(key, inner), found)
  }
}

/** {"available": {"quantity": 12}} says what {"available": 12} says: the inner plain "quantity" or "value" takes the outer name. */
function quantityObject(key: string, value: Fields): Fields {
  const inner = ['quantity', 'value', 'units', 'count'].find(name => wholeNumber(value[name]) !== null)
  return inner !== undefined && FIGURES.has(plain(key)) ? { [key]: value[inner] } : value
}

/** The rows of the answer: every object that names a SKU or ASIN and is no part of the row around it. */
function rowsOf(value: unknown, around: Subject | null, rows: Fields[]): Fields[] {
  const of = fields(value)
  const own = of === null ? null : subjectOf(of)
  const isRow = own !== null && (own.sku ?? own.asin) !== null && (around === null || isOther(own, around))
  if (of !== null && isRow) rows.push(of)
  const inner = Array.isArray(value) ? value : of === null ? [] : Object.values(of)
  for (const one of inner)
    if (typeof one === 'object' && one !== null) rowsOf(one, isRow ? own : around, rows)
  return rows
}

/** Price written as {"price": {"amount": 12.99, "currency"|"currencyCode": "USD"}} anywhere directly in the row; null else. */
function priceOf(row: Fields): { priceMinor: number | null; currency: string | null } {
  for (const [key, value] of Object.entries(row)) {
    const price = /price$/i.test(key) ? fields(value) : null
    const amount = price?.['amount']
    const currency = price?.['currency'] ?? price?.['currencyCode']
    if (typeof amount === 'number' && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency))
      return { priceMinor: Math.round(amount * 10 ** minorDigits(currency)), currency }
  }
  return { priceMinor: null, currency: null }
}

const sum = (...values: (number | undefined)[]): number | null =>
  values.every(value => value === undefined)
    ? null
    : values.reduce((total: number, value) => total + (value ?? 0), 0)

/** Reads what can be understood; `skipped` lists, once each, the quantity-like keys that could not. */
function read(answer: Answer, page: Pick<Page, 'shop' | 'now'>): Reading {
  const reading: Reading = { observations: [], skipped: [], rowsRead: 0, rowsTotal: null }
  const unknown = new Set<string>()
  rowsOf(answer.body, null, []).forEach((row, index) => {
    const found: Found = { ...subjectOf(row), title: null, figures: new Map(), unknown }
    gather(row, found)
    const figure = (name: Figure): number | undefined => found.figures.get(name)
    const available = sum(figure('fba'), figure('mfn'))
    if (available === null) {
      reading.skipped.push({ where: `row ${index}`, why: 'no quantity understood' })
      return
    }
    const fact: InventoryFact = {
      marketplace: marketplaceById(page.shop.marketplace)?.id ?? null,
      sku: found.sku as Sku | null,
      asin: found.asin !== null && isAsin(found.asin) ? found.asin : null,
      title: found.title,
      seenAt: null,
      available,
      inbound: figure('inbound') ?? figure('inboundPart') ?? null,
      shipped30: null,
      shipped90: null,
      daysOfSupply: null,
      ...priceOf(row),
    }
    reading.observations.push({ kind: 'inventory', fact })
    reading.rowsRead++
  })
  for (const key of unknown) reading.skipped.push({ where: `key ${key}`, why: 'quantity not understood' })
  return reading
}

export const inventory: AnswerReader = { path: WATCHED.inventory, read }
