// Which orders are coming for one product, week by week, and does the stock last? Or, of the buyers it brought in, any order.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { AsinOutlookView } from './outlook-view'
import { ForecastBody } from './parts/ForecastBody'
import { NoForecast } from './parts/NoForecast'
import { OutlookLine } from './parts/OutlookLine'
import { StockText } from './parts/StockText'
import { stockEnd } from './stock-end'

type Which = 'sold' | 'entered'

export function ForecastPanel({ state }: { state: PanelState<AsinOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('forecast.title')}
      state={state}
      explain="forecast"
      footer={view => <OutlookLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ outlook, figures, currency, asin }: AsinOutlookView) {
  const { say } = useSpeak()
  const [which, setWhich] = useState<Which>('sold')
  const sold = which === 'sold'
  const forecast = sold ? outlook.soldForecast : outlook.forecast
  const end = sold ? stockEnd(figures.baseline.checks.stockDays, outlook.asOf) : null
  if (outlook.soldForecast === null && outlook.forecast === null)
    return <NoForecast why={outlook.noForecast} />
  return (
    <>
      <Segments<Which>
        label={say('forecast.which')}
        options={[
          { id: 'sold', text: say('forecast.sold') },
          { id: 'entered', text: say('forecast.entered') },
        ]}
        chosen={which}
        onChoose={setWhich}
      />
      <p class="muted small">{say(`forecast.${which}.reads`)}</p>
      {forecast === null ? (
        <NoForecast why={outlook.noForecast} />
      ) : (
        <ForecastBody
          {...{ forecast, currency, sold, asin }}
          asOf={outlook.asOf}
          stockEndsIn={end?.days ?? null}
        >
          {sold && (
            <StockText end={end} weeks={forecast.byWeek} why={figures.baseline.checks.stockDays.why} />
          )}
        </ForecastBody>
      )}
    </>
  )
}
