// How many have come back by each day: seen as a solid line with its 95 % band, beyond the data dashed between the lowest and
// the highest of the models, with the reorder window shaded.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { DayRange, ReturnCurve } from '@/lib/schema/outlook'
import { axisLook, xLabel } from './axis-look'
import { Chart, type Palette, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { shadeSpan } from './plot-marks'
import { returnColumns } from './return-columns'

const TICKS = [0, 30, 60, 90, 180, 270, 365]
/** Over more than a year the first months would write over each other. */
const LONG_TICKS = [0, 90, 180, 365, 540, 730]
const lastTick = (max: number): number =>
  [...TICKS, ...LONG_TICKS].find(tick => tick >= 90 && tick >= max) ?? 730

interface Props {
  curve: ReturnCurve
  /** The window that holds half of the reorders; null where there is none to show. */
  window: DayRange | null
}

export function ReturnCurveChart({ curve, window }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const data = useMemo<PlotData>(() => {
    const { days, seen, beyond } = returnColumns(curve)
    return [days, seen.share, seen.low, seen.high, beyond.share, beyond.low, beyond.high]
  }, [curve])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      plotOptions(palette, paths, window, say('chart.return.x'), share =>
        printQuantity(speak, share, { kind: 'share' }, 'short'),
      ),
    [speak, say, window],
  )
  const last = curve.points.at(-1)
  return (
    <figure class="chart-figure">
      <Chart
        height={208}
        data={data}
        label={say('chart.curve.label', { share: print.share(last?.share ?? 0), day: last?.day ?? 0 })}
        options={options}
      />
      <figcaption class="keys">
        <span>
          <span class="key key-line" /> {say('chart.return.seen')}
        </span>
        {curve.beyond && (
          <span>
            <span class="key key-dashed" /> {say('chart.return.beyond')}
          </span>
        )}
        {window && (
          <span>
            <span class="key key-wide" /> {say('chart.return.window', { from: window.from, to: window.to })}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

function plotOptions(
  palette: Palette,
  paths: PlotPaths,
  window: DayRange | null,
  label: string,
  printShare: (share: number) => string,
): PlotOptions {
  const unseen = { stroke: 'transparent', points: { show: false } }
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 14, 0, 0],
    scales: {
      x: { time: false, range: (_, __, max) => [0, lastTick(max)] },
      y: { range: (_, __, max) => [0, Math.max(0.05, max * 1.05)] },
    },
    axes: [
      {
        ...axisLook(palette),
        ...xLabel(label),
        splits: (_, __, ___, max) => (max > 365 ? LONG_TICKS : TICKS).filter(tick => tick <= max),
      },
      { ...axisLook(palette), size: 44, values: (_, splits) => splits.map(printShare) },
    ],
    series: [
      {},
      { stroke: palette.accent, width: 2, points: { show: false }, paths: paths.stepped },
      { ...unseen, paths: paths.stepped },
      { ...unseen, paths: paths.stepped },
      { stroke: palette.accent, width: 2, dash: [5, 4], points: { show: false } },
      { ...unseen, stroke: palette.heat, width: 1 },
      { ...unseen, stroke: palette.heat, width: 1 },
    ],
    bands: [
      { series: [3, 2], fill: palette.band },
      { series: [6, 5], fill: palette.wash },
    ],
    hooks: window ? { drawClear: [plot => shadeSpan(plot, window.from, window.to + 1, palette.wash)] } : {},
  }
}
