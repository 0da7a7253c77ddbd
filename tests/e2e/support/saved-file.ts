// What a page of the extension saves, taken from the folder the browser was told to save into.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer'
import { PATIENCE_MS } from '@/tests/browser/launch'

/** Does something that saves a file and gives the file's name and text. @throws when none comes. */
export async function savedFile(
  panel: Page,
  act: () => Promise<unknown>,
  timeout = PATIENCE_MS,
): Promise<{ name: string; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'encore-saved-'))
  const session = await panel.browser().target().createCDPSession()
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  try {
    await act()
    const end = Date.now() + timeout
    for (;;) {
      const name = existsSync(folder)
        ? readdirSync(folder).find(one => !one.endsWith('.crdownload') && !one.startsWith('.'))
        : undefined
      if (name !== undefined) return { name, text: readFileSync(join(folder, name), 'utf8') }
      if (Date.now() > end) throw new Error('Nothing was saved.')
      await new Promise(resolve => setTimeout(resolve, 100))
    }
  } finally {
    await session.detach()
    rmSync(folder, { recursive: true, force: true })
  }
}
