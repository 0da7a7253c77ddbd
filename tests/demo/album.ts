// The demo's pictures: numbered, in light and in dark, in .output/demo/.
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'puppeteer'

export interface Album {
  folder: string
  /** Takes the page in both schemes; `size` in CSS pixels, `whole` takes all of its height. */
  take(page: Page, name: string, size: { width: number; height: number }, whole?: boolean): Promise<void>
  count(): number
}

export function createAlbum(folder: string): Album {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name.endsWith('.png')) rmSync(join(folder, name))
  let number = 0
  let taken = 0
  return {
    folder,
    count: () => taken,
    async take(page, name, size, whole = false) {
      number += 1
      await page.bringToFront()
      await page.setViewport({ ...size, deviceScaleFactor: 1 })
      for (const scheme of ['light', 'dark'] as const) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
        // Charts are drawn on canvas in the colours of the scheme: give them a frame to follow.
        await new Promise(resolve => setTimeout(resolve, 250))
        const path = join(folder, `${String(number).padStart(2, '0')}-${name}-${scheme}.png`)
        await page.screenshot({ path: path as `${string}.png`, fullPage: whole })
        taken += 1
      }
      await page.emulateMediaFeatures([])
    },
  }
}
