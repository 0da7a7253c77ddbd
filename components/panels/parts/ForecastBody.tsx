// One forecast: totals with their limits, the weeks as a chart and as a table, what it rests on and what it assumes.
import type { ComponentChildren } from 'preact'
import { WeekForecast } from '@/components/charts/WeekForecast'
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { Forecast, ForecastWeek } from '@/lib/schema/outlook'
import { RowsOf } from './RowsOf'

interface Props {
  forecast: Forecast
  currency: string
  stockEndsIn: number | null
  /** Of an ASIN's own orders, whoever places them. */
  sold?: boolean
  /** Stands under the chart: the stock, the season. */
  children?: ComponentChildren
}

export function ForecastBody({ forecast, currency, stockEndsIn, sold = false, children }: Props) {
  const { say, print } = useSpeak()
  const { horizonDays, purchases, revenueMinor, byWeek, basis, buyers } = forecast
  // A line outside the weeks would squeeze them: what it says stands in words.
  const drawn = stockEndsIn !== null && stockEndsIn >= 0 && stockEndsIn < 7 * byWeek.length
  return (
    <>
      <dl class="facts">
        <div>
          <dt>
            {say('forecast.orders', { n: horizonDays })}
            <RowsOf
              of={say('forecast.orders', { n: horizonDays })}
              figure={sold ? 'sold-orders-ahead' : 'forecast-orders'}
              days={horizonDays}
            />
          </dt>
          <dd>
            <Figure
              value={purchases.value}
              quantity={{ kind: 'expected' }}
              size="large"
              limits={purchases}
              n={buyers}
            />
          </dd>
        </div>
        <div>
          <dt>
            {say('forecast.revenue', { n: horizonDays })}
            <RowsOf
              of={say('forecast.revenue', { n: horizonDays })}
              figure={sold ? 'sold-revenue-ahead' : 'forecast-revenue'}
              days={horizonDays}
            />
          </dt>
          <dd>
            <Figure
              value={revenueMinor?.value ?? null}
              quantity={{ kind: 'money', currency }}
              size="large"
              length="short"
              {...(revenueMinor ? { limits: revenueMinor } : {})}
              missing={say('forecast.no-revenue')}
            />
          </dd>
        </div>
      </dl>
      <p class="muted small limits-said">{say('forecast.limits')}</p>
      <WeekForecast weeks={byWeek} stockEndsIn={drawn ? stockEndsIn : null} />
      <div class="sentences">
        {children}
        <p>{say(`forecast.basis.${basis}`, { n: buyers, count: print.count(buyers) })}</p>
        <p class="muted">{say('forecast.assumes')}</p>
      </div>
      <Weeks weeks={byWeek} />
    </>
  )
}

function Weeks({ weeks }: { weeks: readonly ForecastWeek[] }) {
  const { say, print } = useSpeak()
  return (
    <details class="because">
      <summary>{say('forecast.table')}</summary>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{say('forecast.week')}</th>
            <th scope="col">{say('forecast.from')}</th>
            <th scope="col" class="end">
              {say('forecast.week-orders')}
            </th>
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, from, value, low, high }) => (
            <tr key={week}>
              <th scope="row">{week}</th>
              <td>{print.day(from)}</td>
              <td class="end">
                <Figure value={value} quantity={{ kind: 'expected' }} limits={{ low, high }} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
