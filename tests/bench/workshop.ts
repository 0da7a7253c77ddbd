// A page of our own on the loopback address, where yardsticks run in a dedicated worker, as product code does in its.
// Modules are served as they are written (TypeScript stripped, "@/" resolved), so a worker may also import product code.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, ElementHandle, Page } from 'puppeteer'
import { createViteServer } from 'vitest/node'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = '<!doctype html><title>Workshop</title><input type="file" multiple>'

export interface Workshop {
  /** Runs a worker of tests/bench/yardsticks on some input in a fresh page of its own process; answers its one message. */
  run<T>(browser: Browser, worker: string, job: { files?: readonly string[]; input?: unknown }): Promise<T>
  close(): Promise<void>
}

/** Opens the workshop. `scripts` are ready-made scripts served by name: "/scripts/papaparse.js". */
export async function openWorkshop(scripts: Record<string, string>): Promise<Workshop> {
  const server = await createViteServer({
    configFile: false,
    root: ROOT,
    cacheDir: '.output/bench/vite',
    appType: 'custom',
    logLevel: 'error',
    resolve: { alias: { '@': ROOT.replace(/\/$/, '') } },
    optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
    plugins: [
      {
        name: 'workshop',
        configureServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            const script = scripts[request.url ?? '']
            if (request.url !== '/' && script === undefined) return next()
            response.setHeader('content-type', script === undefined ? 'text/html' : 'text/javascript')
            response.end(script === undefined ? PAGE : readFileSync(script))
          })
        },
      },
    ],
  })
  await server.listen()
  const address = server.resolvedUrls?.local[0]
  if (address === undefined) throw new Error('The workshop page has no address.')
  return {
    async run<T>(browser: Browser, worker: string, job: { files?: readonly string[]; input?: unknown }) {
      const page = await browser.newPage()
      try {
        await page.goto(address)
        if (job.files) await chooseFiles(page, job.files)
        return (await page.evaluate(
          runWorker,
          `/tests/bench/yardsticks/${worker}.ts`,
          job.input ?? null,
        )) as T
      } finally {
        await page.close()
      }
    },
    close: () => server.close(),
  }
}

/** Puts files from disk into the page's file input, as a seller's choice would. */
export async function chooseFiles(page: Page, paths: readonly string[]): Promise<void> {
  const input = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null
  if (input === null) throw new Error('The page has no file input.')
  await input.uploadFile(...paths)
}

/** Runs inside the page. */
function runWorker(url: string, input: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const files = [...(document.querySelector('input')?.files ?? [])]
    const worker = new Worker(url, { type: 'module' })
    worker.onmessage = ({ data }: MessageEvent<{ value?: unknown; problem?: string }>) => {
      worker.terminate()
      if (data.problem === undefined) resolve(data.value)
      else reject(new Error(data.problem))
    }
    worker.onerror = event => reject(new Error(`${url}: ${event.message}`))
    worker.postMessage({ files, input })
  })
}
