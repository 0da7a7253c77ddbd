// A page of our own on the loopback address, where yardsticks run in a dedicated worker, as product code does in its.
// Every run gets a browser of its own: no warmed-up code, no books, no memory left by the run before.
// Modules are served as they are written (TypeScript stripped, "@/" resolved), so a worker may also import product code.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createViteServer } from 'vitest/node'
import { openBare } from './browser'
import { warm } from './files'
import { processorMs } from './process-tree'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const PAGE = '<!doctype html><title>Workshop</title><input type="file" multiple>'

export interface Cost {
  /** Processor time of the whole browser during the run; null where the system does not tell. */
  cpuMs: number | null
}

export interface Workshop {
  /** Runs a worker of tests/bench/workers on some files and input; gives its one message and what it cost. */
  run<T>(worker: string, job: { files?: readonly string[]; input?: unknown }): Promise<T & Cost>
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
    optimizeDeps: { noDiscovery: true, include: ['dexie'] },
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
    async run<T>(
      worker: string,
      { files = [], input = null }: { files?: readonly string[]; input?: unknown },
    ) {
      const { browser } = await openBare()
      try {
        const page = await browser.newPage()
        await page.goto(address)
        if (files.length > 0) await (await page.waitForSelector('input'))?.uploadFile(...files)
        await warm(files)
        const pid = browser.process()?.pid ?? 0
        const before = processorMs(pid)
        const value = (await page.evaluate(runWorker, `/tests/bench/workers/${worker}.ts`, input)) as T
        const after = processorMs(pid)
        return { ...value, cpuMs: before === null || after === null ? null : after - before }
      } finally {
        await browser.close()
      }
    },
    close: () => server.close(),
  }
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
