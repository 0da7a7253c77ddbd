// Builds the gallery and takes a picture of every scene: light and dark, narrow and wide, English and French.
// `npm run gallery -- SidePanel` takes only the scenes whose name begins so; pictures go to .output/gallery/.
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import puppeteer, { type Browser } from 'puppeteer'
import { build, preview } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const pictures = fileURLToPath(new URL('../../.output/gallery/', import.meta.url))
const config = {
  root: here,
  configFile: false as const,
  base: './',
  logLevel: 'warn' as const,
  resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
  oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } },
  build: { outDir: `${pictures}site`, emptyOutDir: true },
}

interface Shot {
  scene: string
  width: number
  theme: 'light' | 'dark'
  language: 'en' | 'fr'
}

/** What to take: panels with all their states on one sheet, pages each on their own. The gallery itself names them. */
async function shotsOf(browser: Browser, address: string, only: string): Promise<Shot[]> {
  const page = await browser.newPage()
  await page.goto(address)
  const scenes = await page.$$eval('[data-scene]', links =>
    links.map(link => ({
      name: link.getAttribute('data-scene') ?? '',
      panel: link.getAttribute('data-kind') === 'panel',
    })),
  )
  await page.close()
  const sheets = new Set(scenes.map(({ name, panel }) => (panel ? (name.split('/')[0] ?? '') : name)))
  return [...sheets]
    .filter(scene => scene.startsWith(only))
    .flatMap(scene =>
      (scene.startsWith('Popup/') ? [360] : [380, 900]).flatMap(width =>
        (['light', 'dark'] as const).flatMap(theme =>
          (['en', 'fr'] as const).map((language): Shot => ({ scene, width, theme, language })),
        ),
      ),
    )
}

/** Takes one picture; answers what was wrong with the page: errors, or content wider than the window. */
async function take(browser: Browser, address: string, shot: Shot): Promise<string[]> {
  const { scene, width, theme, language } = shot
  const page = await browser.newPage()
  const problems: string[] = []
  page.on('pageerror', problem => problems.push(`${scene} ${language}: ${problem}`))
  await page.setViewport({ width, height: 760 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
  await page.goto(`${address}#${scene}?${language}`)
  await new Promise(done => setTimeout(done, 250))
  const path = `${pictures}${scene.replace('/', '-')}-${width}-${theme}-${language}.png` as const
  await page.screenshot({ path, fullPage: true })
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  if (over > 0) problems.push(`${scene} ${language}: ${over} px wider than the window of ${width}`)
  await page.close()
  return problems
}

mkdirSync(pictures, { recursive: true })
await build(config)
const server = await preview({ ...config, preview: { port: 0, host: '127.0.0.1' } })
const address = server.resolvedUrls?.local[0] ?? ''
const browser = await puppeteer.launch({
  executablePath: process.env['PUPPETEER_EXECUTABLE_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const shots = await shotsOf(browser, address, process.argv[2] ?? '')
const problems: string[] = []
for (const shot of shots) problems.push(...(await take(browser, address, shot)))
await browser.close()
await server.close()
process.stdout.write(`${shots.length} pictures in .output/gallery\n`)
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
