// Revenue per buyer by age: what buyers old enough have brought as a solid line, what a new buyer is expected to bring dashed,
// with 90 % limits. Each seen age has its own buyers, so its points are marked and the line between them is thin.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { ByHorizon, ClvAt } from '@/lib/schema/figures'
import { type Estimate, VALUE_HORIZONS, type ValueHorizon } from '@/lib/schema/outlook'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { axisLook, xLabel } from './axis-look'
import { Chart, type Palette, type PlotData, type PlotOptions } from './Chart'
import { type Whisker, whiskers } from './plot-marks'

interface Props {
  realised: ByHorizon<ClvAt>
  expected: Record<ValueHorizon, Estimate | null>
  currency: string
}

/** Realised and expected value of one age would hide each other: the expected stands a little to the right. */
const ASIDE = 4

export function ValueCurve({ realised, expected, currency }: Props) {
  const speak = useSpeak()
  const { say } = speak
  const limits = useMemo(() => limitsOf(expected), [expected])
  const data = useMemo(() => columnsOf(realised, expected), [realised, expected])
  const options = useCallback(
    (palette: Palette) =>
      plotOptions(palette, limits, say('chart.value.x'), minor =>
        printQuantity(speak, minor, { kind: 'money', currency }, 'short'),
      ),
    [limits, speak, say, currency],
  )
  return (
    <figure class="chart-figure">
      <Chart height={190} data={data} label={say('chart.value.label')} options={options} />
      <figcaption class="keys">
        <span>
          <span class="key key-line" /> {say('chart.value.realised')}
        </span>
        {limits.length > 0 && (
          <span>
            <span class="key key-dashed key-expected" /> {say('chart.value.expected')}
          </span>
        )}
      </figcaption>
    </figure>
  )
}

function limitsOf(expected: Props['expected']): Whisker[] {
  return VALUE_HORIZONS.flatMap(age => {
    const value = expected[age]
    return value ? [{ x: age + ASIDE, low: value.low, high: value.high }] : []
  })
}

function columnsOf(realised: Props['realised'], expected: Props['expected']): PlotData {
  const seen = HORIZONS.flatMap(age => {
    const value = realised[age].revenueMinor
    return value === null ? [] : [{ day: age, seen: value, ahead: null }]
  })
  const ahead = VALUE_HORIZONS.flatMap(age => {
    const value = expected[age]
    return value === null ? [] : [{ day: age + ASIDE, seen: null, ahead: value.value }]
  })
  const rows = [...seen, ...ahead].sort((a, b) => a.day - b.day)
  return [rows.map(row => row.day), rows.map(row => row.seen), rows.map(row => row.ahead)]
}

function plotOptions(
  palette: Palette,
  limits: readonly Whisker[],
  label: string,
  printMoney: (minor: number) => string,
): PlotOptions {
  const points = { show: true, size: 7, fill: palette.card, stroke: palette.accent, width: 2 }
  return {
    legend: { show: false },
    cursor: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false, range: () => [0, 380] },
      y: { range: (_, __, max) => [0, 1.06 * Math.max(max, ...limits.map(one => one.high))] },
    },
    axes: [
      { ...axisLook(palette), ...xLabel(label), splits: () => [0, 30, 60, 90, 180, 270, 365] },
      { ...axisLook(palette), size: 52, values: (_, splits) => splits.map(printMoney) },
    ],
    series: [
      {},
      {
        stroke: palette.accent,
        width: 1.5,
        spanGaps: true,
        points: { ...points, fill: palette.accent },
      },
      {
        stroke: palette.ink,
        width: 1.5,
        dash: [5, 4],
        spanGaps: true,
        points: { ...points, stroke: palette.ink },
      },
    ],
    hooks: { drawAxes: [plot => whiskers(plot, limits, palette.ink)] },
  }
}
