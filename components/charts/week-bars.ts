// Bars a week with their limits as whiskers: the axes, scales and marks that every chart of coming weeks shares.
import { axisLook, xLabel } from './axis-look'
import type { Palette, Plot, PlotOptions, PlotPaths } from './Chart'
import { whiskers } from './plot-marks'

interface WeekBars {
  weeks: readonly { week: number; low: number; high: number }[]
  /** What the x axis counts. */
  label: string
  /** A number on the y axis. */
  print(value: number): string
  /** How bars are filled or outlined, a series each. */
  bars: readonly { fill?: string; stroke?: string; width?: number }[]
  /** Drawn behind the bars, and over them. */
  behind?(plot: Plot): void
  over(plot: Plot): void
}

export function weekBars(
  palette: Palette,
  paths: PlotPaths,
  { weeks, label, print, bars, behind, over }: WeekBars,
): PlotOptions {
  const most = Math.max(...weeks.map(one => one.high))
  const limits = weeks.map(({ week, low, high }) => ({ x: week, low, high }))
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false, range: (_, min, max) => [min - 0.5, max + 0.5] },
      y: { range: () => [0, Math.max(1, most * 1.05)] },
    },
    axes: [
      {
        ...axisLook(palette),
        ...xLabel(label),
        grid: { show: false },
        splits: () => weeks.map(one => one.week).filter(week => week % 2 === 1),
      },
      { ...axisLook(palette), size: 44, values: (_, splits) => splits.map(print) },
    ],
    series: [
      {},
      ...bars.map(bar => ({ width: 0, points: { show: false }, paths: paths.centredBars, ...bar })),
    ],
    hooks: {
      drawClear: behind ? [behind] : [],
      draw: [
        plot => {
          whiskers(plot, limits, palette.ink)
          over(plot)
        },
      ],
    },
  }
}
