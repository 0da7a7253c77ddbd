// Weekly orders of one product with the levers pulled on it: a numbered upright where each began, weeks left out shaded.
import { useCallback, useMemo } from 'preact/hooks'
import { useSpeak } from '@/components/primitives/speak'
import { epochDay, type IsoDate, isoDate } from '@/lib/schema/dates'
import { axisLook } from './axis-look'
import { Chart, type Palette, type Plot, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { monthSplits } from './month-splits'
import { dashedUpright, shadeSpan } from './plot-marks'

export interface TimelineMark {
  /** The number drawn at its head and told beside its name. */
  number: number
  day: IsoDate
  name: string
}
interface Props {
  /** Monday of the first week. */
  firstWeek: IsoDate
  /** Orders by week, zeros included. */
  orders: readonly number[]
  marks: readonly TimelineMark[]
  /** Weeks (their Mondays) that no verdict looks at. */
  flagged: readonly IsoDate[]
}

export function JournalTimeline({ firstWeek, orders, marks, flagged }: Props) {
  const { say, print } = useSpeak()
  const data = useMemo<PlotData>(() => {
    const first = epochDay(firstWeek)
    return [orders.map((_, week) => first + 7 * week + 3.5), [...orders]]
  }, [firstWeek, orders])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      plotOptions(
        palette,
        paths,
        { firstWeek, weeks: orders.length, marks, flagged },
        {
          month: day => print.month(isoDate(day).slice(0, 7)),
          count: print.count,
        },
      ),
    [firstWeek, orders, marks, flagged, print],
  )
  return (
    <figure class="chart-figure">
      <Chart
        height={168}
        data={data}
        label={say('chart.journal.label', { n: orders.length })}
        options={options}
      />
      <figcaption class="keys">
        <span>
          <span class="key key-revenue" /> {say('chart.journal.bars')}
        </span>
        {flagged.length > 0 && (
          <span>
            <span class="key key-band" /> {say('chart.journal.flagged', { n: flagged.length })}
          </span>
        )}
        {marks.map(({ number, day, name }) => (
          <span key={number}>
            <b class="mark-number">{number}</b> {say('chart.journal.mark', { name, day: print.day(day) })}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

interface Drawn extends Pick<Props, 'firstWeek' | 'marks' | 'flagged'> {
  weeks: number
}
interface Printing {
  month(day: number): string
  count(n: number): string
}

function plotOptions(palette: Palette, paths: PlotPaths, drawn: Drawn, print: Printing): PlotOptions {
  const first = epochDay(drawn.firstWeek)
  const end = first + 7 * drawn.weeks
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [18, 8, 0, 0],
    scales: {
      x: { time: false, range: () => [first, end] },
      y: { range: (_, __, max) => [0, Math.max(1, max * 1.05)] },
    },
    axes: [
      {
        ...axisLook(palette),
        size: 26,
        grid: { show: false },
        splits: plot => monthSplits(first, end, Math.max(2, Math.floor(plot.width / 90))),
        values: (_, splits) => splits.map(print.month),
      },
      {
        ...axisLook(palette),
        size: 44,
        values: (_, splits) => splits.map(n => (Number.isInteger(n) ? print.count(n) : '')),
      },
    ],
    series: [{}, { fill: palette.heat, width: 0, points: { show: false }, paths: paths.centredBars }],
    hooks: {
      drawClear: [
        plot => {
          for (const week of drawn.flagged) shadeSpan(plot, epochDay(week), epochDay(week) + 7, palette.band)
        },
      ],
      draw: [plot => numberedUprights(plot, drawn.marks, palette)],
    },
  }
}

function numberedUprights(plot: Plot, marks: readonly TimelineMark[], palette: Palette): void {
  for (const { number, day } of marks) {
    dashedUpright(plot, epochDay(day), palette.ink)
    const at = plot.valToPos(epochDay(day), 'x', true)
    plot.ctx.save()
    plot.ctx.fillStyle = palette.ink
    plot.ctx.font = `600 ${11 * devicePixelRatio}px sans-serif`
    plot.ctx.textAlign = 'center'
    plot.ctx.fillText(String(number), at, plot.bbox.top - 5 * devicePixelRatio)
    plot.ctx.restore()
  }
}
