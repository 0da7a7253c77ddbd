// Shall Encore speak up by itself? Off until the seller wants it; what it says, and that it says it at most once a day.
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { Settings } from '@/lib/schema/settings'

const WHEN = ['gate', 'wave', 'killer', 'verdict'] as const

export interface SettingProps {
  state: PanelState<Settings>
  onSave(settings: Settings): void
}

export function AlertsSetting({ state, onSave }: SettingProps) {
  const { say } = useSpeak()
  return (
    <Panel title={say('alerts.title')} state={state} explain="alerts">
      {settings => (
        <div class="stack">
          <label class="setting">
            <span>{say('alerts.on')}</span>
            <input
              type="checkbox"
              checked={settings.alerts}
              onChange={event => onSave({ ...settings, alerts: event.currentTarget.checked })}
            />
          </label>
          <div>
            <p class="small muted">{say(settings.alerts ? 'alerts.says' : 'alerts.would-say')}</p>
            <ul class="dots small">
              {WHEN.map(one => (
                <li key={one}>{say(`alerts.when.${one}`)}</li>
              ))}
            </ul>
          </div>
          <p class="small muted">{say('alerts.quiet')}</p>
        </div>
      )}
    </Panel>
  )
}
