// The demo's table of products for the terminal: what stands on screen, and beside it contribution at 90 days and the first lever.
import type { Page } from 'puppeteer'
import type { Asin, ShopKey } from '@/lib/schema/ids'
import { minorDigits } from '@/lib/schema/money'
import { ask } from '@/tests/browser/panel-hands'

/** Sentences are cut to this many characters. */
const WIDEST = 46

/** The rows of the table on screen, head first, with two columns more. */
export async function productTable(
  panel: Page,
  { shop, currency }: { shop: ShopKey; currency: string },
  rows: readonly (readonly string[])[],
): Promise<string[][]> {
  const [head = [], ...lines] = rows.map(narrow)
  const more = await Promise.all(lines.map(line => studied(panel, shop, currency, asinIn(line))))
  return [[...head.slice(0, -1), 'Contribution, 90 d', 'First lever'], ...lines.map(beside)]

  function beside(line: string[], i: number): string[] {
    // The last cell is the first lever's whole sentence: its name says it in less room.
    return [...line.slice(0, -1), ...(more[i] ?? [])]
  }
}

const asinIn = (line: readonly string[]): Asin => (/B0[A-Z0-9]{8}/.exec(line[0] ?? '')?.[0] ?? '') as Asin

/** Contribution and first lever of a product as the panel gets them. */
async function studied(panel: Page, shop: ShopKey, currency: string, asin: Asin): Promise<[string, string]> {
  const answer = await ask(panel, 'asinStudy', { shop, asin })
  if (!answer.ok || answer.value === null) return ['–', '–']
  const { economics, advice } = answer.value
  const contribution = economics.clv[90].contribution?.value
  const [first] = advice.proposals
  const monthly = first?.expectedMonthlyMinor?.value
  return [
    contribution === undefined ? '–' : money(contribution, currency),
    first === undefined
      ? (advice.why ?? '–')
      : first.lever + (monthly === undefined ? '' : ` (${money(monthly, currency)} a month)`),
  ]
}

const money = (minor: number, currency: string): string =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(minor / 10 ** minorDigits(currency))

/** A row of the table for the terminal: lights as their letter and a sign, long sentences cut. */
function narrow(cells: readonly string[]): string[] {
  const lights = /(?:[^:]+: (?:good|needs mending|no verdict)(?: \([^)]*\))? [A-Z]\b ?)+/
  return cells.map(cell =>
    (lights.test(cell)
      ? [...cell.matchAll(/: (good|needs mending|no verdict)(?: \([^)]*\))? ([A-Z])\b/g)]
          .map(
            ([, state, letter]) => `${letter}${state === 'good' ? '+' : state === 'no verdict' ? '?' : '!'}`,
          )
          .join(' ')
      : cell
    ).slice(0, WIDEST),
  )
}
