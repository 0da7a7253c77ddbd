// Hands on what is studied behind the figures: waiting for it, sides of a view, rows behind a figure, the journal.
import type { Page } from 'puppeteer'
import { SIDES, type Sided, type SideOf } from '@/components/state/sides'
import type { AsinAdvice } from '@/lib/schema/advice'
import type { ShopKey } from '@/lib/schema/ids'
import type { ShopStudy } from '@/lib/schema/study'
import { PATIENCE_MS } from './launch'
import { ask } from './panel-hands'

/** A study follows all else. */
const WAIT = 2 * PATIENCE_MS

/** Whether every shop has been studied from the books as they are now. Runs in a page of the extension, in one piece. */
async function studiedNow(): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('encore')
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(opening.error)
  })
  const tables = database.transaction(['meta', 'shops'])
  const asked = [tables.objectStore('meta').getAll(), tables.objectStore('shops').getAllKeys()]
  await new Promise<void>((resolve, reject) => {
    tables.oncomplete = () => resolve()
    tables.onerror = () => reject(tables.error)
  })
  database.close()
  const meta = asked[0]?.result as { id: string; books?: number; figures?: number; computedFrom?: number }[]
  const shops = asked[1]?.result.length ?? 0
  const stamp = meta.find(one => one.id === 'stamp')
  const studied = meta.filter(one => one.id.startsWith('outlook ') && one.computedFrom === stamp?.books)
  return shops > 0 && stamp?.books === stamp?.figures && studied.length >= shops
}

/** Waits until every shop has been studied from the books as they are now: after files, settings and the journal, not after pages. */
export async function studiesReady(panel: Page, timeout = WAIT): Promise<void> {
  const end = Date.now() + timeout
  while (!(await panel.evaluate(studiedNow))) {
    if (Date.now() > end) throw new Error('No study came.')
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}

/** The study of a shop, exact, not as printed. @throws when there is none. */
export async function studyOf(panel: Page, shop: ShopKey): Promise<ShopStudy> {
  await studiesReady(panel)
  const study = await ask(panel, 'shopStudy', { shop })
  if (!study.ok || study.value === null) throw new Error('The shop was not studied.')
  return study.value
}

/** The advice on every product of a shop. @throws when there is none. */
export async function adviceOf(panel: Page, shop: ShopKey): Promise<AsinAdvice[]> {
  await studiesReady(panel)
  const advice = await ask(panel, 'adviceBoard', { shop })
  if (!advice.ok || advice.value === null) throw new Error('No advice on the shop.')
  return advice.value
}

/** Opens a side of the view that is open, or of the product's page. */
export async function showSide<V extends Sided>(panel: Page, of: V, side: SideOf<V>): Promise<void> {
  const sides: readonly SideOf<V>[] = SIDES[of]
  const segment = `.view > .segments .segment:nth-of-type(${sides.indexOf(side) + 1}) input`
  await panel.waitForSelector(segment)
  await panel.$eval(segment, one => (one as HTMLInputElement).click())
  await panel.waitForFunction(
    of => document.querySelector<HTMLInputElement>(of)?.checked,
    { polling: 100 },
    segment,
  )
}

/** Where rows stand while they are open. */
export const ROWS = '.view[hidden] ~ .panel'

/** Opens the rows behind the first figure on screen that has any, and waits for them. */
export async function openRows(panel: Page, within = ''): Promise<void> {
  const button = `${within} .rows-button`
  await panel.waitForSelector(button)
  await panel.$eval(button, one => (one as HTMLButtonElement).click())
  await panel.waitForSelector(`${ROWS} .trace-rows tbody td`)
}

/** Goes back from the rows to where they were asked for. */
export async function closeRows(panel: Page): Promise<void> {
  await panel.$eval(`${ROWS} .buttons .button:last-child`, one => (one as HTMLButtonElement).click())
  // Not by frames, which a tab in the background is not given.
  await panel.waitForFunction(rows => document.querySelector(rows) === null, { polling: 100 }, ROWS)
}

/** Types a value into a field as a person would leave it there. */
export async function fill(panel: Page, field: string, value: string): Promise<void> {
  await panel.waitForSelector(field)
  await panel.$eval(
    field,
    (one, text) => {
      const input = one as HTMLInputElement | HTMLSelectElement
      input.value = text
      const kind = input instanceof HTMLSelectElement ? 'change' : 'input'
      input.dispatchEvent(new Event(kind, { bubbles: true }))
    },
    value,
  )
}

/** Writes a lever into the journal by the form under it; the view of levers is open. */
export async function writeEntry(
  panel: Page,
  of: { asin: string; lever: string; start: string; note: string },
): Promise<void> {
  await showSide(panel, 'levers', 'journal')
  const form = '.journal form'
  await fill(panel, `${form} > .labelled select`, of.asin)
  await fill(panel, `${form} .pair select`, of.lever)
  await fill(panel, `${form} .pair input[type=date]`, of.start)
  await fill(panel, `${form} > .labelled input`, of.note)
  await panel.waitForSelector(`${form} button[type=submit]:not([disabled])`)
  await panel.$eval(`${form} button[type=submit]`, one => (one as HTMLButtonElement).click())
}
