// Orders to expect, week by week: a bar a week with its 80 % limits, and the day on which the stock runs out.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { ForecastWeek } from '@/lib/schema/outlook'
import { Chart, type Palette, type PlotData, type PlotPaths } from './Chart'
import { dashedUpright } from './plot-marks'
import { weekBars } from './week-bars'

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
      weekBars(palette, paths, {
        weeks,
        label: say('chart.weeks.x'),
        print: value => printQuantity(speak, value, { kind: 'expected' }),
        bars: [{ fill: palette.heat }],
        over: plot => {
          // A bar stands on the middle of its week: week 1 begins half a step before it.
          if (stockEndsIn !== null) dashedUpright(plot, stockEndsIn / 7 + 0.5, palette.accent)
        },
      }),
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
