// A fresh browser with the built extension in it: each import is measured in a new profile, with empty books.
import type { Browser, Page } from 'puppeteer'
import puppeteer from 'puppeteer'

const BROWSER = '/usr/bin/chromium'
const BUILT = new URL('../../.output/chrome-mv3', import.meta.url).pathname

export interface Shop {
  browser: Browser
  extensionId: string
  /** The side panel's document, opened as a tab: the same code as in the panel, without needing a click. */
  openPanel(): Promise<Page>
  close(): Promise<void>
}
export const browserPath = (): string => BROWSER

/** Starts a browser with an empty profile and the built extension. */
export async function openBrowser(): Promise<Shop> {
  const browser = await puppeteer.launch({
    executablePath: BROWSER,
    pipe: true,
    enableExtensions: [BUILT],
    args: ['--no-sandbox'],
  })
  const worker = await browser.waitForTarget(target => target.url().startsWith('chrome-extension://'))
  const extensionId = new URL(worker.url()).host
  return {
    browser,
    extensionId,
    async openPanel() {
      const page = await browser.newPage()
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`)
      return page
    },
    close: () => browser.close(),
  }
}
