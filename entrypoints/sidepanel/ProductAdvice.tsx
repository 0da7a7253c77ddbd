// What to do about one product: the gate, the levers with their arithmetic, what costs reorders, the wave against stock, the routine.
import { GatePanel } from '@/components/panels/GatePanel'
import { KillersPanel } from '@/components/panels/KillersPanel'
import { LeverPagePanel, type LeverPageView } from '@/components/panels/LeverPagePanel'
import { RoutinePanel } from '@/components/panels/RoutinePanel'
import { withThresholds } from '@/components/panels/threshold-rules'
import { WavePanel } from '@/components/panels/WavePanel'
import { Notice } from '@/components/primitives/Notice'
import { useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import { routine } from '@/lib/metrics/advice/routine'
import { epochDay } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import type { Settings } from '@/lib/schema/settings'
import { changeSettings, today, withStep, writeEntry } from './acts'
import { both, settingsOf } from './study-views'

interface Props {
  dashboard: Dashboard
  asin: Asin
}

export function ProductAdvice({ dashboard, asin }: Props) {
  const study = dashboard.studies.page.value
  const change = changeSettings(dashboard)
  const settings = settingsOf(dashboard)
  const shop = dashboard.figures.value
  return (
    <div class="columns">
      <div class="column">
        <GatePanel
          state={both(settings, study, (rules, { advice, group }) => ({ advice, group, rules }))}
          onThresholds={line => change(of => withThresholds(of, line))}
          onTypeRating={stars => void dashboard.typeRating(asin, stars)}
        />
        <Proposals dashboard={dashboard} asin={asin} />
      </div>
      <div class="column">
        <KillersPanel
          state={both(shop, study, ({ currency }, { advice: { killers, asOf } }) => ({
            killers,
            currency,
            asOf,
          }))}
        />
        <WavePanel
          state={mapState(study, ({ advice: { wave, asOf, gate } }) => ({
            wave,
            asOf,
            stock: gate.checks.stockDays,
          }))}
          onLeadTime={days => change(of => withLeadTime(of, asin, days))}
        />
        <RoutinePanel
          state={mapState(settings, ({ routineDone }) => ({
            routine: routine(routineDone[asin], epochDay(today())),
            today: today(),
          }))}
          onDone={(step, on) => change(of => withStep(of, asin, step, on))}
        />
      </div>
    </div>
  )
}

function Proposals({ dashboard, asin }: Props) {
  const { say } = useSpeak()
  const study = dashboard.studies.page.value
  const shop = dashboard.figures.value
  const title = dashboard.page.value.kind === 'ready' ? dashboard.page.value.view.title : null
  const views: PanelState<LeverPageView[]> = both(shop, study, ({ currency }, { advice }) =>
    advice.proposals.map(proposal => ({
      asin,
      title,
      proposal,
      currency,
      today: today(),
      asOf: advice.asOf,
    })),
  )
  const onJournal = (pulled: Parameters<typeof writeEntry>[1]) => void writeEntry(dashboard, pulled)
  if (views.kind !== 'ready') return <LeverPagePanel state={views} onJournal={onJournal} />
  if (views.view.length === 0) {
    const why = study.kind === 'ready' ? study.view.advice.why : null
    return <Notice tone="quiet">{say(why === 'not-enough' ? 'board.not-enough' : 'board.nothing')}</Notice>
  }
  return (
    <>
      {views.view.map(view => (
        <LeverPagePanel key={view.proposal.lever} state={{ kind: 'ready', view }} onJournal={onJournal} />
      ))}
    </>
  )
}

/** Null takes back what was typed. */
function withLeadTime(settings: Settings, asin: Asin, days: number | null): Settings {
  const { [asin]: _, ...others } = settings.leadTimes
  return { ...settings, leadTimes: days === null ? others : { ...others, [asin]: days } }
}
