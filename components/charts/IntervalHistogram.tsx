// When second purchases came: gaps in days, with the window that holds half of them shaded and the median marked.
import { useCallback, useMemo } from 'preact/hooks'
import { useSpeak } from '@/components/primitives/speak'
import type { Interval } from '@/lib/schema/figures'
import { axisLook } from './axis-look'
import { Chart, type Palette, type Plot, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { type GapBins, gapBins } from './gap-bins'

export function IntervalHistogram({
  gapCounts,
  interval,
}: {
  gapCounts: readonly number[]
  interval: Interval
}) {
  const { say, print } = useSpeak()
  const bins = useMemo(() => gapBins(gapCounts), [gapCounts])
  const data = useMemo<PlotData>(() => columnsOf(bins, interval), [bins, interval])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) => plotOptions(palette, paths, interval, print.count),
    [interval, print],
  )
  const { from, to, share } = interval.window
  return (
    <figure class="chart-figure">
      <Chart
        height={150}
        data={data}
        label={say('chart.gaps.label', { n: interval.n, median: print.decimal(interval.median), from, to })}
        options={options}
      />
      <figcaption class="keys">
        <span>
          <span class="key key-window" />{' '}
          {say('chart.gaps.window', { from, to, share: print.share(share, 'short') })}
        </span>
        <span>
          <span class="key key-median" />{' '}
          {say('chart.gaps.median', { median: print.decimal(interval.median) })}
        </span>
        {bins.width > 1 && <span>{say('chart.gaps.bin', { n: bins.width })}</span>}
        {bins.beyond > 0 && (
          <span>
            {say('chart.gaps.beyond', { n: bins.beyond, day: String(bins.starts.length * bins.width - 1) })}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

/** Days, bars outside the window, bars that begin inside it. One empty bin more: the last bar needs its right edge. */
function columnsOf({ starts, counts, width }: GapBins, { window }: Interval): PlotData {
  const inside = starts.map(start => start >= window.from && start <= window.to)
  return [
    [...starts, starts.length * width],
    [...counts.map((count, i) => (inside[i] ? null : count)), null],
    [...counts.map((count, i) => (inside[i] ? count : null)), null],
  ]
}

function plotOptions(
  palette: Palette,
  paths: PlotPaths,
  interval: Interval,
  printCount: (n: number) => string,
): PlotOptions {
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false, range: (_, __, max) => [0, max] },
      y: { range: (_, __, max) => [0, max * 1.06] },
    },
    axes: [
      { ...axisLook(palette), size: 26, grid: { show: false } },
      {
        ...axisLook(palette),
        size: 44,
        values: (_, splits) => splits.map(n => (Number.isInteger(n) ? printCount(n) : '')),
      },
    ],
    series: [
      {},
      { fill: palette.heat, width: 0, points: { show: false }, paths: paths.bars },
      { fill: palette.accent, width: 0, points: { show: false }, paths: paths.bars },
    ],
    hooks: {
      drawClear: [plot => shade(plot, palette, interval)],
      draw: [plot => mark(plot, palette, interval.median)],
    },
  }
}

/** The window: whole days `from` to `to`, both included. */
function shade(plot: Plot, palette: Palette, { window }: Interval): void {
  const left = plot.valToPos(window.from, 'x', true)
  const right = plot.valToPos(window.to + 1, 'x', true)
  plot.ctx.fillStyle = palette.band
  plot.ctx.fillRect(left, plot.bbox.top, right - left, plot.bbox.height)
}

function mark(plot: Plot, palette: Palette, median: number): void {
  const x = Math.round(plot.valToPos(median + 0.5, 'x', true))
  plot.ctx.save()
  plot.ctx.strokeStyle = palette.ink
  plot.ctx.lineWidth = devicePixelRatio
  plot.ctx.setLineDash([4 * devicePixelRatio, 3 * devicePixelRatio])
  plot.ctx.beginPath()
  plot.ctx.moveTo(x, plot.bbox.top)
  plot.ctx.lineTo(x, plot.bbox.top + plot.bbox.height)
  plot.ctx.stroke()
  plot.ctx.restore()
}
