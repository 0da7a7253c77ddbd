// The only file that touches uPlot: mounts a plot, follows the width of its place, and redraws when light turns dark.
// uPlot is half the panel's weight and is fetched when the first chart is mounted: figures stand before drawings do.
import { useEffect, useRef } from 'preact/hooks'
import type uPlot from 'uplot'
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
  /** Bars that stand on the middle of their x, with air between them. */
  centredBars: uPlot.Series.PathBuilder
}

interface Props {
  height: number
  data: PlotData
  /** What the chart shows, in a sentence: read aloud in place of the drawing. */
  label: string
  options(palette: Palette, paths: PlotPaths): PlotOptions
}

type Maker = typeof uPlot
const load = async (): Promise<Maker> => (await import('uplot')).default

const pathsOf = ({ paths }: Maker): PlotPaths => ({
  stepped: paths.stepped?.({ align: 1 }) ?? (() => null),
  bars: paths.bars?.({ size: [1, 40], align: 1, gap: 1 }) ?? (() => null),
  centredBars: paths.bars?.({ size: [0.72, 40] }) ?? (() => null),
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

/** A plot in its place, kept in step with width and light until it is taken away. */
function mount(Plot: Maker, element: HTMLElement, { height, data, options }: Props): () => void {
  const width = () => Math.max(200, element.clientWidth)
  let plot: uPlot | null = null
  const draw = () => {
    plot?.destroy()
    plot = new Plot({ ...options(palette(element), pathsOf(Plot)), width: width(), height }, data, element)
  }
  draw()
  const follow = new ResizeObserver(() => plot?.setSize({ width: width(), height }))
  follow.observe(element)
  const dark = matchMedia('(prefers-color-scheme: dark)')
  dark.addEventListener('change', draw)
  return () => {
    follow.disconnect()
    dark.removeEventListener('change', draw)
    plot?.destroy()
  }
}

export function Chart(props: Props) {
  const { height, data, label, options } = props
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Without a canvas (tests, print) the figures beside the chart say the same.
    if (typeof ResizeObserver === 'undefined') return
    let gone = false
    let unmount = () => {}
    void load().then(Plot => {
      if (!gone && place.current) unmount = mount(Plot, place.current, props)
    })
    return () => {
      gone = true
      unmount()
    }
  }, [data, height, options])
  return <div ref={place} class="chart" role="img" aria-label={label} style={{ height: `${height}px` }} />
}
