// Orders to expect, week by week: a bar a week with its 80 % limits, and the day on which the stock runs out.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { ForecastWeek } from '@/lib/schema/outlook'
import { axisLook, xLabel } from './axis-look'
import { Chart, type Palette, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { dashedUpright, whiskers } from './plot-marks'

interface Props {
  weeks: readonly ForecastWeek[]
  /** Days from the as-of day to the end of the stock; null where it is not to be drawn. */
  stockEndsIn: number | null
}

export function WeekForecast({ weeks, stockEndsIn }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const data = useMemo<PlotData>(() => [weeks.map(one => one.week), weeks.map(one => one.value)], [weeks])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      plotOptions(palette, paths, weeks, stockEndsIn, say('chart.weeks.x'), value =>
        printQuantity(speak, value, { kind: 'expected' }),
      ),
    [weeks, stockEndsIn, speak, say],
  )
  const [first, last] = [weeks[0], weeks.at(-1)]
  if (!first || !last) return null
  return (
    <figure class="chart-figure">
      <Chart
        height={178}
        data={data}
        label={say('chart.weeks.label', {
          n: weeks.length,
          first: printQuantity(speak, first.value, { kind: 'expected' }),
          last: printQuantity(speak, last.value, { kind: 'expected' }),
        })}
        options={options}
      />
      <figcaption class="keys">
        <span>
          <span class="key key-revenue" /> {say('chart.weeks.bars', { day: print.day(first.from) })}
        </span>
        <span>
          <span class="key key-whisker" /> {say('chart.weeks.limits')}
        </span>
        {stockEndsIn !== null && (
          <span>
            <span class="key key-median key-stock" /> {say('chart.weeks.stock')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

function plotOptions(
  palette: Palette,
  paths: PlotPaths,
  weeks: readonly ForecastWeek[],
  stockEndsIn: number | null,
  label: string,
  printOrders: (value: number) => string,
): PlotOptions {
  const most = Math.max(...weeks.map(one => one.high))
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
      { ...axisLook(palette), size: 44, values: (_, splits) => splits.map(printOrders) },
    ],
    series: [{}, { fill: palette.heat, width: 0, points: { show: false }, paths: paths.centredBars }],
    hooks: {
      draw: [
        plot => {
          whiskers(
            plot,
            weeks.map(({ week, low, high }) => ({ x: week, low, high })),
            palette.ink,
          )
          // A bar stands on the middle of its week: week 1 begins half a step before it.
          if (stockEndsIn !== null) dashedUpright(plot, stockEndsIn / 7 + 0.5, palette.accent)
        },
      ],
    },
  }
}
