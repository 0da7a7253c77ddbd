// npm run demo: builds the extension, starts the replica with an invented shop, and shows the whole path. With a screen the browser
// stays open; without one, or with --headless, the path is driven to its end, pictures are taken, and the exit code says how it went.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildExtension } from '@/tests/browser/build-extension'
import { launch } from '@/tests/browser/launch'
import { startReplica } from '@/tests/replica/start-replica'
import { writeReports } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import { createAlbum } from './album'
import { drive, importAll } from './drive'
import { createSteps } from './steps'

const folder = fileURLToPath(new URL('../../.output/demo/', import.meta.url))
const SEED = 2026

const hasScreen = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

/** Writes the shop's report files and gives their paths. */
function writeFiles(shop: ReturnType<typeof inventShop>): string[] {
  const files = join(folder, 'files')
  rmSync(files, { recursive: true, force: true })
  mkdirSync(files, { recursive: true })
  return writeReports(shop).map(file => {
    const path = join(files, file.name)
    writeFileSync(path, file.bytes)
    return path
  })
}

async function demo(headless: boolean): Promise<number> {
  const { step, failures } = createSteps(print)
  const built = await step('build the extension', () => {
    buildExtension()
    return true
  })
  if (built === null) return 1
  const shop = inventShop(SEED, { buyers: 4000 })
  const paths = (await step('write the report files of an invented shop', () => writeFiles(shop))) ?? []
  const replica = await startReplica(shop)
  const started = await step('start a browser with the extension in it', () =>
    launch({ port: replica.port, headless }),
  )
  if (started === null) return 1
  const closed = new Promise<void>(resolve => started.browser.once('disconnected', () => resolve()))
  try {
    if (headless)
      await drive({ step, print, shop, replica, paths, extended: started, album: createAlbum(folder) })
    else {
      const panel = await started.openPanel()
      await step('import the files through the side panel', () => importAll(panel, shop, paths))
      await started.openPage('/orders-v3/?page=1')
      print('The browser stays open on the replica of Seller Central. Close it to end the demo.')
      await closed
    }
  } finally {
    await started.close().catch(() => undefined)
    await replica.close()
  }
  print(failures() === 0 ? 'All steps done.' : `${failures()} steps failed.`)
  return failures() === 0 ? 0 : 1
}

process.exitCode = await demo(process.argv.includes('--headless') || !hasScreen())
