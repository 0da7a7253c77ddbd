// Hands on a page of Seller Central: the strips the extension hung into it.
import type { Page } from 'puppeteer'

export interface SeenStrip {
  /** Text of the strip as a reader of the screen hears it, or what stands in it. */
  label: string
  /** Text of the row it hangs in. */
  row: string
}

/** All strips on the page. */
export const strips = (page: Page): Promise<SeenStrip[]> =>
  page.$$eval('encore-strip', hosts =>
    hosts
      .map(host => {
        const button = host.shadowRoot?.querySelector('button')
        const row = host.closest('tr, [data-sku]') ?? host.parentElement
        return {
          label: button?.getAttribute('aria-label') ?? button?.textContent ?? '',
          row: (row?.textContent ?? '').replace(/\s+/g, ' ').trim(),
        }
      })
      .filter(strip => strip.label !== ''),
  )

/** Waits for at least so many strips and gives them. @throws when they do not come. */
export async function waitForStrips(page: Page, least: number, timeout = 20_000): Promise<SeenStrip[]> {
  await page
    .waitForFunction(
      count =>
        [...document.querySelectorAll('encore-strip')].filter(host =>
          host.shadowRoot?.querySelector('button'),
        ).length >= count,
      { timeout, polling: 100 },
      least,
    )
    .catch(async () => {
      const found = await strips(page)
      throw new Error(`Expected at least ${least} strips on ${page.url()}, found ${found.length}.`)
    })
  return strips(page)
}

/** Lets the page rest, so that what should not appear had its time to. */
export const rest = (ms = 1500): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
