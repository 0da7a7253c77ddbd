// The return curve as figures: the share back by each horizon, how many are left to judge by, and what is only expected.
import { useSpeak } from '@/components/primitives/speak'
import type { ReturnCurve } from '@/lib/schema/outlook'
import { HORIZONS, type Horizon } from '@/lib/schema/purchase-history'

export function ReturnTable({ curve }: { curve: ReturnCurve }) {
  const { say, print } = useSpeak()
  const cells = HORIZONS.map(day => cellOf(curve, day))
  return (
    <table class="risk returns">
      <caption class="unseen">{say('back.title')}</caption>
      <thead>
        <tr>
          <th scope="row">{say('chart.curve.day')}</th>
          {HORIZONS.map(day => (
            <th key={day} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{say('back.row.share')}</th>
          {cells.map(({ day, share, expected }) => (
            <td key={day} class={expected ? 'expected' : ''}>
              {share === null ? '–' : `${expected ? '≈ ' : ''}${print.share(share, 'short')}`}
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">{say('chart.curve.risk')}</th>
          {cells.map(({ day, atRisk }) => (
            <td key={day}>{atRisk === null ? '–' : print.count(atRisk)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

interface Cell {
  day: Horizon
  share: number | null
  /** Not seen: the mean of the models. */
  expected: boolean
  atRisk: number | null
}

function cellOf({ at, points, beyond }: ReturnCurve, day: Horizon): Cell {
  const seen = at[day]
  if (seen !== null)
    return { day, share: seen, expected: false, atRisk: points.find(one => one.day >= day)?.atRisk ?? null }
  const model = beyond?.points.find(one => one.day >= day) ?? null
  return { day, share: model?.share ?? null, expected: model !== null, atRisk: null }
}
