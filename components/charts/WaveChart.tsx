// The reorder wave against stock: a bar a week with its limits, dark as far as the stock covers it; the last day to order and
// the week for a coupon are marked.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Wave, WaveWeek } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import { axisLook, xLabel } from './axis-look'
import { Chart, type Palette, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { dashedUpright, shadeSpan, whiskers } from './plot-marks'
import { waveColumns, weekPlace } from './wave-columns'

type Marks = Pick<Wave, 'weeks' | 'orderBy' | 'couponWeek'>

export function WaveChart({ wave }: { wave: Wave }) {
  const speak = useSpeak()
  const { say, print } = speak
  const { weeks, coverEnds, orderBy, couponWeek } = wave
  const data = useMemo<PlotData>(() => waveColumns(weeks, coverEnds), [weeks, coverEnds])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      plotOptions(palette, paths, { weeks, orderBy, couponWeek }, say('chart.weeks.x'), value =>
        printQuantity(speak, value, { kind: 'expected' }),
      ),
    [weeks, orderBy, couponWeek, speak, say],
  )
  const first = weeks[0]
  if (!first) return null
  const stocked = weeks.some(one => one.stockAfter !== null)
  const short = !stocked || weeks.some(one => one.stockAfter !== null && one.stockAfter <= 0)
  return (
    <figure class="chart-figure">
      <Chart
        height={184}
        data={data}
        label={say('wave.label', {
          n: weeks.length,
          most: printQuantity(speak, mostOf(weeks), { kind: 'expected' }),
        })}
        options={options}
      />
      <figcaption class="keys">
        {stocked && (
          <span>
            <span class="key key-revenue" /> {say('wave.covered')}
          </span>
        )}
        {short && (
          <span>
            <span class="key key-hollow" /> {say(stocked ? 'wave.uncovered' : 'wave.expected')}
          </span>
        )}
        <span>
          <span class="key key-whisker" /> {say('chart.weeks.limits')}
        </span>
        {inside(weeks, orderBy) && (
          <span>
            <span class="key key-median" /> {say('wave.order-by-key')}
          </span>
        )}
        {inside(weeks, couponWeek) && (
          <span>
            <span class="key key-band" /> {say('wave.coupon-key')}
          </span>
        )}
        <span>{say('wave.starts', { day: print.day(first.from) })}</span>
      </figcaption>
    </figure>
  )
}

const mostOf = (weeks: readonly WaveWeek[]): number => Math.max(...weeks.map(one => one.expected))

/** A mark outside the weeks would squeeze them: what it says stands in words. */
function inside(weeks: readonly WaveWeek[], day: IsoDate | null): day is IsoDate {
  const first = weeks[0]
  if (!first || day === null) return false
  const place = weekPlace(day, first.from)
  return place >= 0.5 && place <= weeks.length + 0.5
}

function plotOptions(
  palette: Palette,
  paths: PlotPaths,
  { weeks, orderBy, couponWeek }: Marks,
  label: string,
  printUnits: (value: number) => string,
): PlotOptions {
  const most = Math.max(...weeks.map(one => one.high))
  const bar = { width: 0, points: { show: false }, paths: paths.centredBars }
  const start = weeks[0]?.from
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
      { ...axisLook(palette), size: 44, values: (_, splits) => splits.map(printUnits) },
    ],
    // What no stock covers is an outline; limits must be seen on both.
    series: [{}, { stroke: palette.heat, ...bar, width: 1.5 }, { fill: palette.heat, ...bar }],
    hooks: {
      drawClear: [
        plot => {
          if (!start || !inside(weeks, couponWeek)) return
          const place = weekPlace(couponWeek, start)
          shadeSpan(plot, place, place + 1, palette.band)
        },
      ],
      draw: [
        plot => {
          whiskers(
            plot,
            weeks.map(({ week, low, high }) => ({ x: week, low, high })),
            palette.ink,
          )
          if (start && inside(weeks, orderBy)) dashedUpright(plot, weekPlace(orderBy, start), palette.ink)
        },
      ],
    },
  }
}
