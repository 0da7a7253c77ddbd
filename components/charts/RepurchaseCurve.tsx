// How many buyers have come back by each day: 1 - Kaplan-Meier with its 95 % band, and how many are left to judge by.
import { useCallback, useMemo } from 'preact/hooks'
import { printQuantity } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { GroupFigures } from '@/lib/schema/figures'
import { HORIZONS } from '@/lib/schema/purchase-history'
import { axisLook } from './axis-look'
import { Chart, type Palette, type PlotData, type PlotOptions, type PlotPaths } from './Chart'
import { atRiskOn, curveColumns, LAST_DAY, seenDayOf } from './curve-columns'

const TICKS = [0, 30, 60, 90, 180, 270, 365]

type Props = Pick<GroupFigures, 'curve' | 'survival' | 'repeatRate' | 'entryBuyers'>

export function RepurchaseCurve({ curve, survival, repeatRate, entryBuyers }: Props) {
  const speak = useSpeak()
  const data = useMemo<PlotData>(() => {
    const { days, share, low, high } = curveColumns(curve, seenDayOf(survival))
    return [days, share, low, high]
  }, [curve, survival])
  const options = useCallback(
    (palette: Palette, paths: PlotPaths) =>
      plotOptions(palette, paths, share => printQuantity(speak, share, { kind: 'share' }, 'short')),
    [speak],
  )
  const last = curve.at(-1)
  const label = speak.say('chart.curve.label', {
    share: last ? speak.print.share(last.share) : speak.print.share(0),
    day: last?.day ?? 0,
  })
  return (
    <figure class="chart-figure">
      <Chart height={190} data={data} label={label} options={options} />
      <table class="risk">
        <caption class="unseen">{speak.say('chart.curve.risk')}</caption>
        <thead>
          <tr>
            <th scope="row">{speak.say('chart.curve.day')}</th>
            <th scope="col">0</th>
            {HORIZONS.map(day => (
              <th key={day} scope="col">
                {day}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{speak.say('chart.curve.risk')}</th>
            <td>{speak.print.count(entryBuyers)}</td>
            {HORIZONS.map(day => {
              const n = atRiskOn(curve, day, repeatRate[day])
              return <td key={day}>{n === null ? '–' : speak.print.count(n)}</td>
            })}
          </tr>
        </tbody>
      </table>
      <figcaption>{speak.say('chart.curve.caption')}</figcaption>
    </figure>
  )
}

const plotOptions = (
  palette: Palette,
  paths: PlotPaths,
  printShare: (share: number) => string,
): PlotOptions => ({
  legend: { show: false },
  cursor: { show: false },
  padding: [8, 8, 0, 0],
  scales: {
    x: { time: false, range: (_, __, max) => [0, TICKS.find(tick => tick >= 90 && tick >= max) ?? LAST_DAY] },
    y: { range: (_, __, max) => [0, Math.max(0.05, max * 1.05)] },
  },
  axes: [
    { ...axisLook(palette), size: 26, splits: (_, __, min, max) => TICKS.filter(t => t >= min && t <= max) },
    { ...axisLook(palette), size: 44, values: (_, splits) => splits.map(printShare) },
  ],
  series: [
    {},
    { stroke: palette.accent, width: 2, points: { show: false }, paths: paths.stepped },
    { stroke: 'transparent', points: { show: false }, paths: paths.stepped },
    { stroke: 'transparent', points: { show: false }, paths: paths.stepped },
  ],
  bands: [{ series: [3, 2], fill: palette.band }],
})
