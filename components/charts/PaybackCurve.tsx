// Contribution per buyer by day of age against what a first order costs: where the line crosses the dashed one, it is paid back.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/print-quantity'
import { useSpeak } from '@/components/primitives/speak'
import type { Estimate } from '@/lib/schema/outlook'
import { axisLook, xLabel } from './axis-look'
import { Chart, type Palette, type Plot, type PlotData, type PlotOptions } from './Chart'
import { dashedUpright } from './plot-marks'

interface Props {
  /** [day of age] = mean contribution per buyer, minor units; null = nobody is that old. */
  contributionByAge: readonly (number | null)[]
  /** The cost of a first order; null = not known, and nothing is crossed. */
  cac: Estimate | null
  paybackDay: number | null
  currency: string
}

export function PaybackCurve({ contributionByAge, cac, paybackDay, currency }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const data = useMemo((): PlotData => {
    const end = contributionByAge.findLastIndex(value => value !== null)
    const days = Array.from({ length: end + 1 }, (_, day) => day)
    return [days, days.map(day => contributionByAge[day] ?? null)]
  }, [contributionByAge])
  const options = useCallback(
    (palette: Palette) =>
      plotOptions({ palette, cac, paybackDay, label: say('chart.payback.x') }, minor =>
        printQuantity(speak, minor, { kind: 'money', currency }, 'short'),
      ),
    [cac, paybackDay, say, speak, currency],
  )
  const label =
    cac === null
      ? say('chart.payback.label-alone')
      : paybackDay === null
        ? say('chart.payback.label-never', { cac: print.money(cac.value, currency) })
        : say('chart.payback.label', { cac: print.money(cac.value, currency), day: paybackDay })
  return (
    <figure class="chart-figure">
      <Chart height={180} data={data} label={label} options={options} />
      <figcaption class="keys">
        <span>
          <span class="key key-line" /> {say('chart.payback.contribution')}
        </span>
        {cac && (
          <span>
            <span class="key key-dashed key-expected" /> {say('chart.payback.cac')}
          </span>
        )}
        {cac && paybackDay !== null && (
          <span>
            <span class="key key-median" /> {say('chart.payback.day', { day: paybackDay })}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

interface Look {
  palette: Palette
  cac: Estimate | null
  paybackDay: number | null
  label: string
}

function plotOptions({ palette, cac, paybackDay, label }: Look, printMoney: (minor: number) => string) {
  const options: PlotOptions = {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 14, 0, 0],
    scales: {
      x: { time: false, range: () => [0, 365] },
      y: {
        range: (_, low, high) => [
          Math.min(0, low ?? 0),
          1.08 * Math.max(high ?? 0, cac === null ? 0 : Math.min(cac.high, 2 * cac.value), 1),
        ],
      },
    },
    axes: [
      { ...axisLook(palette), ...xLabel(label), splits: () => [0, 30, 60, 90, 180, 270, 365] },
      { ...axisLook(palette), size: 52, values: (_, splits) => splits.map(printMoney) },
    ],
    series: [{}, { stroke: palette.accent, width: 2, spanGaps: true, points: { show: false } }],
    hooks: {
      drawAxes: [
        plot => {
          if (cac !== null) crossLine(plot, cac, palette)
          if (paybackDay !== null) dashedUpright(plot, paybackDay, palette.ink)
        },
      ],
    },
  }
  return options
}

/** The cost as a dashed level, its limits as a band. */
function crossLine(plot: Plot, cac: Estimate, palette: Palette): void {
  const { left, top, width, height } = plot.bbox
  const inside = (value: number) => Math.min(top + height, Math.max(top, plot.valToPos(value, 'y', true)))
  const high = inside(cac.high)
  plot.ctx.save()
  plot.ctx.fillStyle = palette.wash
  plot.ctx.fillRect(left, high, width, inside(cac.low) - high)
  plot.ctx.strokeStyle = palette.ink
  plot.ctx.lineWidth = 1.5 * devicePixelRatio
  plot.ctx.setLineDash([5 * devicePixelRatio, 4 * devicePixelRatio])
  plot.ctx.beginPath()
  plot.ctx.moveTo(left, inside(cac.value))
  plot.ctx.lineTo(left + width, inside(cac.value))
  plot.ctx.stroke()
  plot.ctx.restore()
}
