// Starts a real browser with the built extension in it, over the replica in place of Seller Central, and gives hands to the parts of it.
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser, type Page, type Target, type WebWorker } from 'puppeteer'
import { SELLER_CENTRAL_HOSTS } from '@/lib/schema/marketplaces'
import { findBrowser } from './find-browser'

export const EXTENSION_FOLDER = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url))
/** How long anything is waited for that is sure to come on a slow and busy machine too, in milliseconds. */
export const PATIENCE_MS = 120_000
export const US_HOST = 'sellercentral.amazon.com'

/** Arguments that send every Seller Central host to the replica and every other name nowhere. */
export function hostArguments(port: number): string[] {
  const rules = SELLER_CENTRAL_HOSTS.map(host => `MAP ${host} 127.0.0.1:${port}`)
  return [
    `--host-resolver-rules=${[...rules, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(',')}`,
    '--ignore-certificate-errors',
  ]
}

/** Arguments that keep the browser from talking to anybody of its own accord. */
export const QUIET_ARGUMENTS: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--no-first-run',
  '--no-default-browser-check',
  '--hide-crash-restore-bubble',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

export interface LaunchOptions {
  port: number
  headless?: boolean
  /** Folder of the built extension, the usual one (or the one ENCORE_EXTENSION names) when left out; null starts without one. */
  extension?: string | null
  /** Language of the browser, BCP 47. */
  language?: string
  moreArguments?: readonly string[]
}

export interface Extended {
  browser: Browser
  extensionId: string
  /** The background's worker, started if it sleeps. */
  background(): Promise<WebWorker>
  /** Ends the background's worker as the browser does when it is idle. */
  killBackground(): Promise<void>
  /** An empty tab. */
  newPage(): Promise<Page>
  /** The side panel's document in a tab of its own. */
  openPanel(hash?: string): Promise<Page>
  /** The popup's document in a tab of its own. */
  openPopup(): Promise<Page>
  /** A page of Seller Central. */
  openPage(path: string, host?: string): Promise<Page>
  close(): Promise<void>
}

const isWorker = (id: string) => (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`)

async function extensionIdOf(browser: Browser): Promise<string> {
  const target = await browser.waitForTarget(
    one => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
    { timeout: PATIENCE_MS },
  )
  return new URL(target.url()).host
}

/** Launches. @throws Error when the extension has not been built or no browser can be had. */
export async function launch(options: LaunchOptions): Promise<Extended> {
  const { extension = process.env['ENCORE_EXTENSION'] ?? EXTENSION_FOLDER, language = 'en-US' } = options
  if (extension !== null && !existsSync(`${extension}/manifest.json`))
    throw new Error(`No built extension in ${extension}: run "npm run build" first.`)
  const browser = await puppeteer.launch({
    executablePath: await findBrowser(),
    headless: options.headless ?? true,
    pipe: true,
    timeout: PATIENCE_MS,
    defaultViewport: options.headless === false ? null : { width: 1440, height: 900 },
    enableExtensions: extension === null ? false : [extension],
    env: { ...process.env, LANGUAGE: language },
    args: [
      ...hostArguments(options.port),
      ...QUIET_ARGUMENTS,
      `--lang=${language}`,
      ...(options.moreArguments ?? []),
    ],
  })
  const extensionId = extension === null ? '' : await extensionIdOf(browser)

  async function newPage(): Promise<Page> {
    const page = await browser.newPage()
    page.setDefaultTimeout(PATIENCE_MS)
    page.setDefaultNavigationTimeout(PATIENCE_MS)
    return page
  }
  async function open(url: string): Promise<Page> {
    const page = await newPage()
    await page.goto(url, { waitUntil: 'load' })
    return page
  }
  return {
    browser,
    extensionId,
    background: async () => {
      const target = await browser.waitForTarget(isWorker(extensionId), { timeout: PATIENCE_MS })
      const worker = await target.worker()
      if (worker === null) throw new Error('The background has no worker.')
      return worker
    },
    killBackground: async () => {
      const target = browser.targets().find(isWorker(extensionId))
      const worker = await target?.worker().catch(() => null)
      // The worker may be gone before the protocol has let go of it.
      await worker?.close().catch(() => undefined)
    },
    newPage,
    openPanel: (hash = '') => open(`chrome-extension://${extensionId}/sidepanel.html${hash}`),
    openPopup: () => open(`chrome-extension://${extensionId}/popup.html`),
    openPage: (path, host = US_HOST) => open(`https://${host}${path}`),
    close: () => browser.close(),
  }
}
