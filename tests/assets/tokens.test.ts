// Colours can be read: 4.5:1 for text on everything it stands on, 3:1 for the lines of controls, in light and in dark.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../assets/tokens.css', import.meta.url), 'utf8')
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')
const tokensOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(match => [match[1] ?? '', match[2] ?? '']),
  )

/** WCAG 2.2 relative luminance of "#rrggbb". */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const TEXT: [string, string[]][] = [
  ['ink', ['page', 'card', 'sunk', 'heat', 'good-wash', 'bad-wash', 'warn-wash', 'unknown-wash']],
  ['muted', ['page', 'card', 'sunk', 'bad-wash', 'warn-wash']],
  ['accent', ['page', 'card', 'sunk']],
  ['accent-ink', ['accent']],
  ['good', ['card', 'good-wash']],
  ['bad', ['card', 'bad-wash']],
  ['warn', ['card', 'warn-wash']],
]

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('%s', (_, tokens) => {
  const pairs = TEXT.flatMap(([ink, grounds]) => grounds.map(ground => [ink, ground] as const))
  it.each(pairs)('%s on %s holds 4.5:1', (ink, ground) => {
    expect(contrast(tokens[ink] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(4.5)
  })
  it.each(['page', 'card'])('lines of controls on %s hold 3:1', ground => {
    expect(contrast(tokens['line-control'] ?? '', tokens[ground] ?? '')).toBeGreaterThanOrEqual(3)
  })
})
