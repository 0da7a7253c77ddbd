// npm run dev: WXT's development mode over the replica. The browser opens on the replica under Seller Central's own address, with the
// extension loaded; what is saved is seen at once.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer } from 'wxt'
import { findBrowser } from '@/tests/browser/find-browser'
import { hostArguments, QUIET_ARGUMENTS, US_HOST } from '@/tests/browser/launch'
import { writeReports } from '@/tests/shop/files/write-reports'
import { inventShop } from '@/tests/shop/invent-shop'
import { startReplica } from './start-replica'

const headless = process.platform === 'linux' && !(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'])
const root = fileURLToPath(new URL('../../', import.meta.url))
const files = join(root, '.output', 'dev-files')
const shop = inventShop(2026, { buyers: 2000, countries: ['US', 'UK', 'DE', 'FR', 'JP'] })

mkdirSync(files, { recursive: true })
for (const file of writeReports(shop)) writeFileSync(join(files, file.name), file.bytes)
const replica = await startReplica(shop)
const server = await createServer({
  root,
  webExt: {
    binaries: { chrome: await findBrowser() },
    chromiumArgs: [
      ...hostArguments(replica.port),
      ...QUIET_ARGUMENTS,
      ...(headless ? ['--headless=new'] : []),
    ],
    startUrls: [`https://${US_HOST}/orders-v3/?page=1`],
  },
})
await server.start()
process.stdout.write(`Report files to drop into the side panel: ${files}\n`)
