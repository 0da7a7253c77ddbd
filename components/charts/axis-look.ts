// How every axis looks: thin lines, small muted text, no frame.
import type { Palette } from './Chart'

const FONT = '11px -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'

export const axisLook = (palette: Palette) => ({
  stroke: palette.muted,
  font: FONT,
  grid: { stroke: palette.line, width: 1 },
  ticks: { stroke: palette.line, width: 1, size: 4 },
})

/** The name of an x axis, under its numbers: what they count. */
export const xLabel = (label: string) => ({ size: 26, label, labelFont: FONT, labelSize: 16, labelGap: 0 })
