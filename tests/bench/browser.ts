// Fresh browsers: bare ones for the yardsticks, and ones with the built extension and empty books.
import type { Browser, Page } from 'puppeteer'
import puppeteer from 'puppeteer'

const BROWSER = '/usr/bin/chromium'
export const BUILT = new URL('../../.output/chrome-mv3', import.meta.url).pathname

export const browserPath = (): string => BROWSER

/** A browser with an empty profile and no extension. */
export const openBrowser = (): Promise<Browser> =>
  puppeteer.launch({ executablePath: BROWSER, pipe: true, args: ['--no-sandbox'] })

export interface ExtensionBrowser {
  browser: Browser
  /** The side panel's document, opened as a tab: the same code as in the panel, without needing a click. */
  openPanel(): Promise<Page>
  close(): Promise<void>
}

/** A browser with an empty profile and the built extension. */
export async function openExtension(): Promise<ExtensionBrowser> {
  const browser = await puppeteer.launch({
    executablePath: BROWSER,
    pipe: true,
    enableExtensions: [BUILT],
    args: ['--no-sandbox'],
  })
  const worker = await browser.waitForTarget(target => target.url().startsWith('chrome-extension://'))
  const origin = `chrome-extension://${new URL(worker.url()).host}`
  return {
    browser,
    async openPanel() {
      const page = await browser.newPage()
      await page.goto(`${origin}/sidepanel.html`)
      return page
    },
    close: () => browser.close(),
  }
}
