// Marks drawn onto a plot beside its series: a shaded span of days, a dashed upright, and limits as whiskers.
import type { Plot } from './Chart'

/** Shades from `from` to `to` on the x axis, over the full height. */
export function shadeSpan(plot: Plot, from: number, to: number, fill: string): void {
  const { left: start, width } = plot.bbox
  const inside = (x: number) => Math.min(start + width, Math.max(start, x))
  const left = inside(plot.valToPos(from, 'x', true))
  const right = inside(plot.valToPos(to, 'x', true))
  plot.ctx.fillStyle = fill
  plot.ctx.fillRect(left, plot.bbox.top, right - left, plot.bbox.height)
}

/** A dashed upright at `x`. */
export function dashedUpright(plot: Plot, x: number, stroke: string): void {
  const at = Math.round(plot.valToPos(x, 'x', true))
  plot.ctx.save()
  plot.ctx.strokeStyle = stroke
  plot.ctx.lineWidth = 1.5 * devicePixelRatio
  plot.ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio])
  plot.ctx.beginPath()
  plot.ctx.moveTo(at, plot.bbox.top)
  plot.ctx.lineTo(at, plot.bbox.top + plot.bbox.height)
  plot.ctx.stroke()
  plot.ctx.restore()
}

export interface Whisker {
  x: number
  low: number
  high: number
}

/** Limits as thin uprights with feet. */
export function whiskers(plot: Plot, of: readonly Whisker[], stroke: string): void {
  const foot = 3 * devicePixelRatio
  plot.ctx.save()
  plot.ctx.strokeStyle = stroke
  plot.ctx.lineWidth = devicePixelRatio
  plot.ctx.beginPath()
  for (const { x, low, high } of of) {
    const at = Math.round(plot.valToPos(x, 'x', true)) + 0.5
    const bottom = plot.valToPos(low, 'y', true)
    const top = plot.valToPos(high, 'y', true)
    plot.ctx.moveTo(at, bottom)
    plot.ctx.lineTo(at, top)
    for (const end of [bottom, top]) {
      plot.ctx.moveTo(at - foot, end)
      plot.ctx.lineTo(at + foot, end)
    }
  }
  plot.ctx.stroke()
  plot.ctx.restore()
}
