// Hands on a page of Seller Central: the strips the extension hung into it.
import type { Page } from 'puppeteer'
import { PATIENCE_MS } from './launch'

export interface SeenStrip {
  /** Text of the strip as a reader of the screen hears it, or what stands in it. */
  label: string
  /** Text of the row it hangs in. */
  row: string
}

/** What the strips say at one moment, or null when there are fewer than `least`. Runs in the page, in one piece: rows come and go. */
function stripsNow(least: number): SeenStrip[] | null {
  const seen = [...document.querySelectorAll('encore-strip')].flatMap(host => {
    const button = host.shadowRoot?.querySelector('button')
    const label = button?.getAttribute('aria-label') ?? button?.textContent ?? ''
    const row = host.closest('tr, [data-sku]') ?? host.parentElement
    return label === '' ? [] : [{ label, row: (row?.textContent ?? '').replace(/\s+/g, ' ').trim() }]
  })
  return seen.length >= least ? seen : null
}

/** All strips on the page. */
export const strips = async (page: Page): Promise<SeenStrip[]> => (await page.evaluate(stripsNow, 0)) ?? []

/** Waits for at least so many strips and gives them. @throws when they do not come. */
export async function waitForStrips(page: Page, least: number, timeout = PATIENCE_MS): Promise<SeenStrip[]> {
  try {
    const found = await page.waitForFunction(stripsNow, { timeout, polling: 100 }, least)
    return (await found.jsonValue()) ?? []
  } catch {
    const found = await strips(page)
    throw new Error(`Expected at least ${least} strips on ${page.url()}, found ${found.length}.`)
  }
}

/** Lets the page rest, so that what should not appear had its time to. */
export const rest = (ms = 1500): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
