// Hands on the side panel: what a seller does there, done by the same controls, independent of the panel's language.
import type { Browser, CDPSession, ElementHandle, Page } from 'puppeteer'
import { VIEWS, type View } from '@/components/state/create-dashboard'
import type { MessageName, Protocol } from '@/lib/messages/protocol'
import type { ShopKey } from '@/lib/schema/ids'
import type { ShopOutlook } from '@/lib/schema/outlook'
import { PATIENCE_MS } from './launch'

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } }

/** Opens one of the views by its tab. */
export async function showView(panel: Page, view: View): Promise<void> {
  // A tab in the background measures nothing and cannot be clicked.
  await panel.bringToFront()
  const tab = `[role=tab]:nth-child(${VIEWS.indexOf(view) + 1})`
  await (await panel.waitForSelector(tab))?.click()
  await panel.waitForSelector(`${tab}[aria-selected=true]`)
}

export interface FileOutcome {
  name: string
  text: string
  refused: boolean
}

/** Gives files to the panel by its file input and waits until all of them have been dealt with. */
export async function importFiles(
  panel: Page,
  paths: readonly string[],
  timeout = PATIENCE_MS,
): Promise<FileOutcome[]> {
  await showView(panel, 'files')
  await startImport(panel, paths)
  return importEnd(panel, timeout)
}

/** Does something that starts an import and waits until that import is on screen. */
export async function startsImport(panel: Page, act: () => Promise<unknown>): Promise<void> {
  await panel.$$eval('.job', jobs => {
    for (const job of jobs) job.setAttribute('data-seen', '')
  })
  await act()
  await panel.waitForSelector('.job:not([data-seen])')
}

/** Gives the files and does not wait for their end. */
export async function startImport(panel: Page, paths: readonly string[]): Promise<void> {
  const input = (await panel.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>
  await startsImport(panel, () => input.uploadFile(...paths))
}

/** Waits until no import runs any more; what became of the files of the newest job. @throws when the job as a whole was stopped. */
export async function importEnd(panel: Page, timeout = PATIENCE_MS): Promise<FileOutcome[]> {
  await panel.waitForFunction(
    () => document.querySelector('.job') !== null && document.querySelector('.job .job-head .muted') === null,
    { timeout, polling: 100 },
  )
  const stopped = await panel.$('.job > p.bad')
  if (stopped !== null)
    throw new Error(`The import stopped: ${await stopped.evaluate(one => one.textContent)}`)
  return panel.$$eval('.job', jobs =>
    [...(jobs[0]?.querySelectorAll('.job-files > li') ?? [])].map(row => ({
      name: row.querySelector('.file-name')?.getAttribute('title') ?? '',
      text: (row.textContent ?? '').replace(/\s+/g, ' ').trim(),
      refused: row.querySelector('.outcome .file-name .bad') !== null,
    })),
  )
}

/** Answers the first open question about a period or a marketplace and waits for its import; false when there is none. */
export async function answerQuestion(
  panel: Page,
  answer: { from: string; to: string; marketplace: string },
): Promise<boolean> {
  const question = await panel.$('.question')
  if (question === null) return false
  const dates = await question.$$('input[type=date]')
  for (const [i, date] of dates.entries())
    await date.evaluate(
      (input, value) => {
        input.value = value
        input.dispatchEvent(new Event('input', { bubbles: true }))
      },
      i === 0 ? answer.from : answer.to,
    )
  const select = await question.$('select')
  await select?.select(answer.marketplace)
  const button = await question.waitForSelector('.button-primary:not([disabled])')
  await startsImport(panel, async () => button?.click())
  await importEnd(panel)
  return true
}

/** The products table as text, head first. Only rows in sight are drawn: make the window tall enough first. */
export async function readTable(panel: Page): Promise<string[][]> {
  await showView(panel, 'asins')
  await panel.waitForSelector('.table tbody td')
  // The table measures itself when it is scrolled: after that it draws every row of a tall window.
  await panel.$eval('.table-scroll', table => table.dispatchEvent(new Event('scroll')))
  return panel.$$eval('.table tr', rows =>
    rows
      .map(row =>
        [...row.children].map(cell =>
          // Own text first, then that of the parts, a space between: "Green tea B0…", not "Green teaB0…".
          [cell, ...cell.querySelectorAll('*')]
            .flatMap(part =>
              [...part.childNodes].flatMap(node => (node.nodeType === 3 ? [node.nodeValue ?? ''] : [])),
            )
            .join(' ')
            .replace(/\s+/g, ' ')
            .trim(),
        ),
      )
      .filter(cells => cells.length > 1),
  )
}

/** Opens the page of one product from the table. */
export async function openProduct(panel: Page, asin: string): Promise<void> {
  await showView(panel, 'asins')
  const cells = await panel
    .waitForSelector('.table tbody .asin-cell')
    .then(() => panel.$$('.table .asin-cell'))
  for (const cell of cells)
    if ((await cell.evaluate(one => one.querySelector('small')?.textContent)) === asin) {
      await cell.click()
      await panel.waitForSelector('.back')
      return
    }
  throw new Error(`No ${asin} in the products table.`)
}

/** Sends a message from an extension page as the page itself would, and gives the answer. */
export async function ask<Name extends MessageName>(
  page: Page,
  type: Name,
  data: Parameters<Protocol[Name]>[0] | null = null,
): Promise<Awaited<ReturnType<Protocol[Name]>>> {
  const answer = await page.evaluate(
    message => chrome.runtime.sendMessage(message) as Promise<{ res?: unknown; err?: unknown } | undefined>,
    { id: 1, type, data, timestamp: 0 },
  )
  if (answer === undefined || answer.err !== undefined)
    throw new Error(`"${type}" was not answered: ${JSON.stringify(answer?.err ?? null)}`)
  return answer.res as Awaited<ReturnType<Protocol[Name]>>
}

/** Waits until a shop has an outlook: it follows the figures, and after a page it may be a little older than they are. */
export async function outlookReady(page: Page, shop: ShopKey, timeout = PATIENCE_MS): Promise<ShopOutlook> {
  const end = Date.now() + timeout
  for (;;) {
    const outlook = await ask(page, 'shopOutlook', { shop })
    if (outlook.ok && outlook.value !== null) return outlook.value
    if (Date.now() > end) throw new Error('No outlook came.')
    await new Promise(resolve => setTimeout(resolve, 250))
  }
}

/** Waits until the books hold figures of every shop and nothing is being computed. */
export async function figuresReady(page: Page, timeout = PATIENCE_MS): Promise<void> {
  const end = Date.now() + timeout
  for (;;) {
    const books = await ask(page, 'books').catch(() => null)
    if (books?.ok && !books.value.computing && books.value.shops.length > 0) {
      const figures = await Promise.all(
        books.value.shops.map(one => ask(page, 'shopFigures', { shop: one.shop })),
      )
      if (figures.every(one => one.ok && one.value !== null)) return
    }
    if (Date.now() > end) throw new Error('No figures came.')
    await new Promise(resolve => setTimeout(resolve, 150))
  }
}

/** Evaluates in a page that puppeteer lists as a target only, such as the browser's own side panel. */
export const evaluateIn = async (session: CDPSession, expression: string): Promise<unknown> =>
  (await session.send('Runtime.evaluate', { expression })).result.value

/**
 * The open panel in which an expression holds, as soon as there is one: a click opens the browser's own panel beside that of a
 * test, and the one that asks first is led. @throws when it holds in none.
 */
export async function panelWhere(
  browser: Browser,
  expression: string,
  within = PATIENCE_MS,
): Promise<CDPSession> {
  const end = Date.now() + within
  while (Date.now() < end) {
    for (const target of browser.targets()) {
      if (!target.url().endsWith('/sidepanel.html')) continue
      // A panel may close, or be loaded anew, while it is looked at.
      const session = await target.createCDPSession().catch(() => null)
      if (session === null) continue
      if ((await evaluateIn(session, expression).catch(() => null)) === true) return session
      await session.detach().catch(() => undefined)
    }
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error(`In no panel: ${expression}`)
}
