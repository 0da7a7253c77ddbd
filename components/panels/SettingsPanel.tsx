// What the seller can set: language, thresholds of the baseline, outlier limit, gross margin, strips in the pages.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import { CHECK_IDS } from '@/lib/schema/baseline'
import type { PanelState } from '@/lib/schema/panel-state'
import type { Settings } from '@/lib/schema/settings'
import { NumberSetting } from './parts/NumberSetting'
import { fromSettings, type SettingsText, toSettings } from './settings-text'

interface Props {
  state: PanelState<Settings>
  onSave(settings: Settings): void
}

export function SettingsPanel({ state, onSave }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('settings.title')} state={state} explain="settings">
      {settings => <Form key={JSON.stringify(settings)} settings={settings} onSave={onSave} />}
    </Panel>
  )
}

function Form({ settings, onSave }: { settings: Settings; onSave(settings: Settings): void }) {
  const { say, language } = useSpeak()
  const [text, setText] = useState<SettingsText>(() => fromSettings(settings, language === 'fr' ? ',' : '.'))
  const next = toSettings(settings, text)
  const changed = next !== null && JSON.stringify(next) !== JSON.stringify(settings)
  const set = (part: Partial<SettingsText>) => setText({ ...text, ...part })
  return (
    <form
      class="settings"
      onSubmit={event => {
        event.preventDefault()
        if (next !== null && changed) onSave(next)
      }}
    >
      <div class="setting">
        <span>{say('settings.language')}</span>
        <Segments
          label={say('settings.language')}
          options={[
            { id: 'auto', text: say('settings.auto') },
            { id: 'en', text: 'English' },
            { id: 'fr', text: 'Français' },
          ]}
          chosen={text.language}
          onChoose={language => set({ language })}
        />
      </div>
      <label class="setting">
        <span>{say('settings.strips')}</span>
        <input
          type="checkbox"
          checked={text.stripsInPages}
          onChange={event => set({ stripsInPages: event.currentTarget.checked })}
        />
      </label>
      <h3>{say('settings.thresholds')}</h3>
      {CHECK_IDS.map(id => (
        <NumberSetting key={id} name={id} value={text[id]} onChange={value => set({ [id]: value })} />
      ))}
      <h3>{say('settings.computing')}</h3>
      <NumberSetting
        name="outlierPurchaseDays"
        value={text.outlierPurchaseDays}
        onChange={value => set({ outlierPurchaseDays: value })}
      />
      <NumberSetting
        name="grossMarginShare"
        value={text.grossMarginShare}
        onChange={value => set({ grossMarginShare: value })}
      />
      {next === null && <p class="warn">{say('settings.invalid')}</p>}
      <button type="submit" class="button button-primary" disabled={!changed}>
        {say('settings.save')}
      </button>
    </form>
  )
}
