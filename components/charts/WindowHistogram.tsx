// When reorders came: gaps in days; the windows that hold half and four fifths of them shaded, the most frequent gap marked.
// Without windows the bars stand alone: gaps without a rhythm are shown as they are.
import { useCallback, useMemo } from 'preact/hooks'
import { useSpeak } from '@/components/primitives/speak'
import type { DayRange } from '@/lib/schema/outlook'
import { axisLook, xLabel } from './axis-look'
import { Chart, type Palette, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { type GapBins, gapBins } from './gap-bins'
import { dashedUpright, shadeSpan } from './plot-marks'

export interface ShownWindows {
  hdi50: DayRange
  hdi80: DayRange
  mode: number
}
interface Props {
  /** gapCounts[d] = buyers whose reorder came after d days. */
  gapCounts: readonly number[]
  windows: ShownWindows | null
}

export function WindowHistogram({ gapCounts, windows }: Props) {
  const { say, print } = useSpeak()
  const bins = useMemo(() => gapBins(gapCounts), [gapCounts])
  const data = useMemo<PlotData>(() => columnsOf(bins, windows), [bins, windows])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      plotOptions(palette, paths, windows, say('chart.window.x'), print.count),
    [windows, say, print],
  )
  const n = gapCounts.reduce((sum, count) => sum + count, 0)
  return (
    <figure class="chart-figure">
      <Chart
        height={168}
        data={data}
        label={say('chart.window.label', { n, count: print.count(n) })}
        options={options}
      />
      <figcaption class="keys">
        <span>
          <span class="key key-revenue" /> {say('chart.window.bars')}
        </span>
        {windows && <WindowKeys {...windows} />}
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

function WindowKeys({ hdi50, hdi80, mode }: ShownWindows) {
  const { say, print } = useSpeak()
  const text = ({ from, to, share }: DayRange) =>
    say('chart.gaps.window', { from, to, share: print.share(share, 'short') })
  return (
    <>
      <span>
        <span class="key key-window" /> {text(hdi50)}
      </span>
      <span>
        <span class="key key-wide" /> {text(hdi80)}
      </span>
      <span>
        <span class="key key-median" /> {say('chart.window.mode', { day: print.decimal(mode) })}
      </span>
    </>
  )
}

/** Days, bars outside the inner window, bars that begin inside it. One empty bin more: the last bar needs its right edge. */
function columnsOf({ starts, counts, width }: GapBins, windows: ShownWindows | null): PlotData {
  const inside = starts.map(
    start => windows !== null && start >= windows.hdi50.from && start <= windows.hdi50.to,
  )
  return [
    [...starts, starts.length * width],
    [...counts.map((count, i) => (inside[i] ? null : count)), null],
    [...counts.map((count, i) => (inside[i] ? count : null)), null],
  ]
}

function plotOptions(
  palette: Palette,
  paths: PlotPaths,
  windows: ShownWindows | null,
  label: string,
  printCount: (n: number) => string,
): PlotOptions {
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false, range: (_, __, max) => [0, max] },
      y: { range: (_, __, max) => [0, max * 1.14] },
    },
    axes: [
      { ...axisLook(palette), ...xLabel(label), grid: { show: false } },
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
    hooks: windows
      ? {
          drawClear: [
            plot => {
              // Whole days, first and last included; the inner window lies on the outer and is twice as dark.
              for (const { from, to } of [windows.hdi80, windows.hdi50])
                shadeSpan(plot, from, to + 1, palette.wash)
            },
          ],
          draw: [plot => dashedUpright(plot, windows.mode + 0.5, palette.ink)],
        }
      : {},
  }
}
