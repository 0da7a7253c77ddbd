// A strip covers nothing and leaves its cell only by the line between two rows.
import { describe, expect, it } from 'vitest'
import { placeStrip, STRIP_HEIGHT } from '@/components/overlays/place-strip'
import { stripSize } from '@/components/overlays/strip-size'

const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom })
const row = box(0, 0, 1200, 120)

describe('placeStrip', () => {
  it('hangs under the content where the cell is tall enough, no wider than the cell', () => {
    const place = placeStrip(box(100, 0, 400, 120), box(110, 10, 300, 80), row)
    expect(place).toMatchObject({ mode: 'below', left: 110, top: 80 })
    expect(place.left + place.width).toBeLessThanOrEqual(400)
    expect(place.top + STRIP_HEIGHT).toBeLessThanOrEqual(120)
  })
  it('lies on the line between rows where little is free, clear of this row’s text and the next’s', () => {
    const padding = 10
    const place = placeStrip(box(100, 0, 220, 40), box(110, padding, 200, 30), row)
    const pill = { top: place.top + 3, bottom: place.top + 21 }
    expect(place.mode).toBe('edge')
    expect(pill.top).toBeGreaterThanOrEqual(30 - 1)
    expect(pill.bottom).toBeLessThanOrEqual(40 + padding)
    expect(place.left + place.width).toBeLessThanOrEqual(row.right)
  })
  it('is a single light beside the content in a row with no room at all', () => {
    const place = placeStrip(box(100, 0, 215, 28), box(106, 4, 200, 24), row)
    expect(place).toMatchObject({ mode: 'beside', width: 24 })
    expect(stripSize(place.width)).toBe('tiny dot')
  })
})

describe('stripSize', () => {
  it('adds one thing after another as it gets wider', () => {
    expect([90, 140, 160, 200, 300, 400, 500].map(stripSize)).toEqual([
      'tiny dot',
      'tiny',
      '',
      'value',
      'value repeat',
      'value repeat window',
      'value repeat window lever',
    ])
  })
})
