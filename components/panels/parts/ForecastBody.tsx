// One forecast: totals with their limits, the weeks as a chart and as a table, what it rests on and what it assumes.
import type { ComponentChildren } from 'preact'
import { WeekForecast } from '@/components/charts/WeekForecast'
import { weeksSheet } from '@/components/panels/sheets/weeks-sheet'
import { Figure } from '@/components/primitives/Figure'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { Forecast } from '@/lib/schema/outlook'
import { RowsOf } from './RowsOf'
import { SaveTable } from './SaveTable'

interface Props {
  forecast: Forecast
  asOf: IsoDate
  /** null = of the shop. */
  asin?: Asin | null
  currency: string
  stockEndsIn: number | null
  /** Of an ASIN's own orders, whoever places them. */
  sold?: boolean
  /** Stands under the chart: the stock, the season. */
  children?: ComponentChildren
}

export function ForecastBody({
  forecast,
  asOf,
  asin = null,
  currency,
  stockEndsIn,
  sold = false,
  children,
}: Props) {
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
      <Weeks weeks={byWeek} {...{ asin, sold, asOf }} />
    </>
  )
}

function Weeks(of: Parameters<typeof weeksSheet>[1]) {
  const speak = useSpeak()
  const { say, print } = speak
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
          {of.weeks.map(({ week, from, value, low, high }) => (
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
      <SaveTable of={say('forecast.title')} sheet={() => weeksSheet(speak, of)} />
    </details>
  )
}
