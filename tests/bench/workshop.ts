// A page of our own on the loopback address, where yardsticks run in a dedicated worker, as product code does in its.
// Every run gets a browser of its own: no warmed-up code, no books, no memory left by the run before.
// Modules are served as they are written (TypeScript stripped, "@/" resolved), so a worker may also import product code.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'puppeteer'
import { createViteServer } from 'vitest/node'
import { openBare } from './browser'
import { warm } from './files'
import { processorMs } from './process-tree'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const ASK_MS = 100
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
        await page.evaluate(startWorker, `/tests/bench/workers/${worker}.ts`, input)
        const value = (await answerOf(page)) as T
        const after = processorMs(pid)
        return { ...value, cpuMs: before === null || after === null ? null : after - before }
      } finally {
        await browser.close()
      }
    },
    close: () => server.close(),
  }
}

interface Answer {
  value?: unknown
  problem?: string
}

/** Runs inside the page, as text: it may hold no named function, which the compiler would refer elsewhere. */
function startWorker(url: string, input: unknown): void {
  const files = [...(document.querySelector('input')?.files ?? [])]
  const worker = new Worker(url, { type: 'module' })
  const answer = globalThis as { workshopAnswer?: Answer }
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    answer.workshopAnswer = data
  }
  worker.onerror = event => {
    answer.workshopAnswer = { problem: `${url}: ${event.message}` }
  }
  worker.postMessage({ files, input })
}

/** Asks for the answer time and again: one question that waits for minutes would be cut off by the browser's driver. */
async function answerOf(page: Page): Promise<unknown> {
  for (;;) {
    const answer = await page.evaluate(
      () => (globalThis as { workshopAnswer?: Answer }).workshopAnswer ?? null,
    )
    if (answer?.problem !== undefined) throw new Error(answer.problem)
    if (answer !== null) return answer.value
    await new Promise(resolve => setTimeout(resolve, ASK_MS))
  }
}
