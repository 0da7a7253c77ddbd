// Finds a Chrome, Edge or Chromium to test with: the one named, an installed one, Puppeteer's own, a fresh download, or Debian's.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import {
  Browser,
  ChromeReleaseChannel,
  computeSystemExecutablePath,
  detectBrowserPlatform,
  getInstalledBrowsers,
  install,
  resolveBuildId,
} from '@puppeteer/browsers'

const { env } = process
const cacheDir = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer')

/** Where browsers stand that Puppeteer does not look for. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(variable =>
    [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ].map(path => join(env[variable] ?? 'C:\\', path)),
  ),
}

/** The browser Chrome's own installer put in place. Chrome 137 and later take no extension by command line, but do by DevTools pipe. */
function systemChrome(): string | null {
  for (const channel of [ChromeReleaseChannel.STABLE, ChromeReleaseChannel.BETA, ChromeReleaseChannel.DEV]) {
    try {
      const path = computeSystemExecutablePath({ browser: Browser.CHROME, channel })
      if (existsSync(path)) return path
    } catch {
      // Not on this system: the next place may have one.
    }
  }
  return null
}

async function puppeteersOwn(): Promise<string | null> {
  const installed = await getInstalledBrowsers({ cacheDir }).catch(() => [])
  const found = installed.find(one => one.browser === Browser.CHROME || one.browser === Browser.CHROMIUM)
  return found && existsSync(found.executablePath) ? found.executablePath : null
}

async function download(): Promise<string | null> {
  const platform = detectBrowserPlatform()
  if (platform === undefined) return null
  try {
    const buildId = await resolveBuildId(Browser.CHROME, platform, 'stable')
    return (await install({ browser: Browser.CHROME, buildId, cacheDir })).executablePath
  } catch {
    // No way to the download host: Debian's archive may still be reachable.
    return null
  }
}

function debians(): string | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  const quiet = { stdio: 'ignore', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update'], quiet)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet)
  } catch {
    return null
  }
  return existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : null
}

/** Path of the browser. @throws Error with one sentence on how to get one. */
export async function findBrowser(): Promise<string> {
  const named = env['PUPPETEER_EXECUTABLE_PATH']
  if (named) {
    if (existsSync(named)) return named
    throw new Error(`PUPPETEER_EXECUTABLE_PATH names ${named}, and there is no file of that name.`)
  }
  const found =
    systemChrome() ??
    PLACES[process.platform]?.find(path => existsSync(path)) ??
    (await puppeteersOwn()) ??
    (await download()) ??
    debians()
  if (found) return found
  throw new Error(
    'No Chrome, Edge or Chromium was found or could be fetched: install one, or name it in PUPPETEER_EXECUTABLE_PATH.',
  )
}
