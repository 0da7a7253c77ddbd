// The reorder wave against stock: a bar a week with its limits, dark as far as the stock covers it; the last day to order and
// the week for a coupon are marked.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Wave, WaveWeek } from '@/lib/schema/advice'
import type { IsoDate } from '@/lib/schema/dates'
import { Chart, type Palette, type PlotData, type PlotPaths } from './Chart'
import { dashedUpright, shadeSpan } from './plot-marks'
import { waveColumns, weekPlace } from './wave-columns'
import { weekBars } from './week-bars'

export function WaveChart({ wave }: { wave: Wave }) {
  const speak = useSpeak()
  const { say, print } = speak
  const { weeks, coverEnds, orderBy, couponWeek } = wave
  const data = useMemo<PlotData>(() => waveColumns(weeks, coverEnds), [weeks, coverEnds])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      weekBars(palette, paths, {
        weeks,
        label: say('chart.weeks.x'),
        print: value => printQuantity(speak, value, { kind: 'expected' }),
        // What no stock covers is an outline; limits must be seen on both.
        bars: [{ stroke: palette.heat, width: 1.5 }, { fill: palette.heat }],
        behind: plot => {
          const place = placeInside(weeks, couponWeek)
          if (place !== null) shadeSpan(plot, place, place + 1, palette.band)
        },
        over: plot => {
          const place = placeInside(weeks, orderBy)
          if (place !== null) dashedUpright(plot, place, palette.ink)
        },
      }),
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
        {placeInside(weeks, orderBy) !== null && (
          <span>
            <span class="key key-median" /> {say('wave.order-by-key')}
          </span>
        )}
        {placeInside(weeks, couponWeek) !== null && (
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

/** Where a mark stands; null outside the weeks, where it would squeeze them: what it says stands in words. */
function placeInside(weeks: readonly WaveWeek[], day: IsoDate | null): number | null {
  const first = weeks[0]
  if (!first || day === null) return null
  const place = weekPlace(day, first.from)
  return place >= 0.5 && place <= weeks.length + 0.5 ? place : null
}
