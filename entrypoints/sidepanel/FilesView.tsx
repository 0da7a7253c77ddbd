// Keeping house: import, open questions, months covered, files, pages, settings, and deleting everything.
import { AlertsSetting } from '@/components/panels/AlertsSetting'
import { CalendarPanel } from '@/components/panels/CalendarPanel'
import { CouponFeeSetting } from '@/components/panels/CouponFeeSetting'
import { CoverageCalendarPanel } from '@/components/panels/CoverageCalendarPanel'
import { DeletePanel } from '@/components/panels/DeletePanel'
import { EventsSetting } from '@/components/panels/EventsSetting'
import { FilesPanel } from '@/components/panels/FilesPanel'
import { ImportPanel } from '@/components/panels/ImportPanel'
import { LeadTimeSetting } from '@/components/panels/LeadTimeSetting'
import { OwnEntriesPanel } from '@/components/panels/OwnEntriesPanel'
import { PagesPanel } from '@/components/panels/PagesPanel'
import { SettingsPanel } from '@/components/panels/SettingsPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { mapState } from '@/lib/schema/panel-state'
import { saveOwnEntries } from './acts'
import { Questions } from './Questions'
import { both, settingsOf } from './study-views'

interface Props {
  dashboard: Dashboard
  onCopy(text: string): Promise<void>
}

export function FilesView({ dashboard, onCopy }: Props) {
  const { imports } = dashboard
  const books = dashboard.books.value
  const settings = settingsOf(dashboard)
  const files = mapState(books, view => view.files)
  return (
    <div class="columns">
      <div class="column">
        <Questions imports={imports} />
        <ImportPanel
          jobs={imports.jobs.value}
          onFiles={chosen => void imports.importFiles(chosen)}
          onCancel={imports.cancel}
          onDismiss={imports.dismiss}
        />
        <CalendarPanel state={files} />
        <CoverageCalendarPanel
          state={mapState(dashboard.studies.shop.value, ({ reconciliation }) => reconciliation)}
        />
        <FilesPanel state={files} />
      </div>
      <div class="column">
        <PagesPanel state={mapState(books, ({ pages, troubles }) => ({ pages, troubles }))} onCopy={onCopy} />
        <SettingsPanel state={settings} onSave={settings => void dashboard.saveSettings(settings)} />
        <AlertsSetting state={settings} onSave={({ alerts }) => void dashboard.setAlerts(alerts)} />
        <LeadTimeSetting state={settings} onSave={one => void dashboard.saveSettings(one)} />
        <CouponFeeSetting
          state={both(settings, dashboard.figures.value, (one, { shop, currency }) => ({
            settings: one,
            shop,
            currency,
          }))}
          onSave={one => void dashboard.saveSettings(one)}
        />
        <EventsSetting state={settings} onSave={one => void dashboard.saveSettings(one)} />
        <OwnEntriesPanel
          state={{ kind: 'ready', view: dashboard.own.state.value }}
          onSave={() => void saveOwnEntries(dashboard)}
          onFile={file => void dashboard.own.restore(file)}
        />
        <DeletePanel
          state={{ kind: 'ready', view: null }}
          onDelete={() => void dashboard.deleteEverything()}
        />
      </div>
    </div>
  )
}
