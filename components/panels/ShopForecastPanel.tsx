// Which orders are coming from the buyers the shop has, week by week, and does the season move them?
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { ShopOutlook } from '@/lib/schema/outlook'
import type { PanelState } from '@/lib/schema/panel-state'
import type { ShopOutlookView } from './outlook-view'
import { ForecastBody } from './parts/ForecastBody'
import { NoForecast } from './parts/NoForecast'
import { OutlookLine } from './parts/OutlookLine'

export function ShopForecastPanel({ state }: { state: PanelState<ShopOutlookView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('forecast.title')}
      state={state}
      explain="forecast"
      footer={view => <OutlookLine {...view} />}
    >
      {({ outlook, currency }) =>
        outlook.forecast === null ? (
          <NoForecast why={outlook.noForecast} />
        ) : (
          <ForecastBody
            forecast={outlook.forecast}
            asOf={outlook.asOf}
            currency={currency}
            stockEndsIn={null}
          >
            <SeasonText season={outlook.season} />
          </ForecastBody>
        )
      }
    </Panel>
  )
}

/** The season in words: its strongest and weakest week, or why there is none. */
function SeasonText({ season }: Pick<ShopOutlook, 'season'>) {
  const { say, sayKnown, print } = useSpeak()
  const { factors, reason } = season
  if (factors === null || factors.length === 0)
    return (
      <p>
        {say('season.none')} {sayKnown(`season.none.${reason ?? 'other'}`, 'season.none.other')}
      </p>
    )
  const high = Math.max(...factors)
  const low = Math.min(...factors)
  return (
    <p>
      {say('season.said', {
        strong: factors.indexOf(high) + 1,
        more: print.share(high - 1, 'short'),
        weak: factors.indexOf(low) + 1,
        less: print.share(1 - low, 'short'),
      })}
    </p>
  )
}
