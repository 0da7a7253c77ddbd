// Keeping house: import, open questions, months covered, files, pages, settings, and deleting everything.
import { CalendarPanel } from '@/components/panels/CalendarPanel'
import { DeletePanel } from '@/components/panels/DeletePanel'
import { FilesPanel } from '@/components/panels/FilesPanel'
import { ImportPanel } from '@/components/panels/ImportPanel'
import { PagesPanel } from '@/components/panels/PagesPanel'
import { SettingsPanel } from '@/components/panels/SettingsPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import { mapState } from '@/lib/schema/panel-state'
import { Questions } from './Questions'

interface Props {
  dashboard: Dashboard
  onCopy(text: string): Promise<void>
}

export function FilesView({ dashboard, onCopy }: Props) {
  const { imports } = dashboard
  const books = dashboard.books.value
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
        <FilesPanel state={files} />
      </div>
      <div class="column">
        <PagesPanel state={mapState(books, ({ pages, troubles }) => ({ pages, troubles }))} onCopy={onCopy} />
        <SettingsPanel
          state={mapState(books, view => view.settings)}
          onSave={settings => void dashboard.saveSettings(settings)}
        />
        <DeletePanel
          state={{ kind: 'ready', view: null }}
          onDelete={() => void dashboard.deleteEverything()}
        />
      </div>
    </div>
  )
}
