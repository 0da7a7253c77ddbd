// The only file that touches uPlot: mounts a plot, follows the width of its place, and redraws when light turns dark.
import { useEffect, useRef } from 'preact/hooks'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'

/** Colours of the tokens as they stand right now; a canvas cannot read custom properties by itself. */
export interface Palette {
  ink: string
  muted: string
  line: string
  card: string
  accent: string
  heat: string
  band: string
  wash: string
}
export type PlotOptions = Omit<uPlot.Options, 'width' | 'height'>
export type PlotData = uPlot.AlignedData
export type Plot = uPlot
/** Paths a chart may ask for, so that no chart has to know uPlot. */
export interface PlotPaths {
  stepped: uPlot.Series.PathBuilder
  bars: uPlot.Series.PathBuilder
}

interface Props {
  height: number
  data: PlotData
  /** What the chart shows, in a sentence: read aloud in place of the drawing. */
  label: string
  options(palette: Palette, paths: PlotPaths): PlotOptions
}

const paths = (): PlotPaths => ({
  stepped: uPlot.paths.stepped?.({ align: 1 }) ?? (() => null),
  bars: uPlot.paths.bars?.({ size: [0.9, 40], align: 1 }) ?? (() => null),
})

function palette(element: Element): Palette {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: token('ink'),
    muted: token('muted'),
    line: token('line'),
    card: token('card'),
    accent: token('accent'),
    heat: token('heat'),
    band: token('accent-band'),
    wash: token('accent-wash'),
  }
}

export function Chart({ height, data, label, options }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    // Without a canvas (tests, print) the figures beside the chart say the same.
    if (element === null || typeof ResizeObserver === 'undefined') return
    let plot: uPlot | null = null
    const draw = () => {
      plot?.destroy()
      const width = Math.max(200, element.clientWidth)
      plot = new uPlot({ ...options(palette(element), paths()), width, height }, data, element)
    }
    draw()
    const follow = new ResizeObserver(() =>
      plot?.setSize({ width: Math.max(200, element.clientWidth), height }),
    )
    follow.observe(element)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', draw)
    return () => {
      follow.disconnect()
      dark.removeEventListener('change', draw)
      plot?.destroy()
    }
  }, [data, height, options])
  return <div ref={place} class="chart" role="img" aria-label={label} style={{ height: `${height}px` }} />
}
