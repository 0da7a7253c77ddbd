// Keeping house: import, open questions, months covered, files, pages, settings, and deleting everything.
import { CalendarPanel } from '@/components/panels/CalendarPanel'
import { DeletePanel } from '@/components/panels/DeletePanel'
import { FileQuestionPanel } from '@/components/panels/FileQuestionPanel'
import { FilesPanel } from '@/components/panels/FilesPanel'
import { ImportPanel } from '@/components/panels/ImportPanel'
import { MappingPanel } from '@/components/panels/MappingPanel'
import { PagesPanel } from '@/components/panels/PagesPanel'
import { SettingsPanel } from '@/components/panels/SettingsPanel'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Imports } from '@/components/state/create-imports'
import { mapState } from '@/lib/schema/panel-state'

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

function Questions({ imports }: { imports: Imports }) {
  return (
    <>
      {imports.questions.value.map(one =>
        one.kind === 'mapping' ? (
          <MappingPanel
            key={one.file}
            state={{ kind: 'ready', view: one }}
            onAnswer={answer => void imports.answerMapping(one.file, answer)}
            onLeave={() => imports.leave(one.file)}
          />
        ) : (
          <FileQuestionPanel
            key={one.file}
            state={{ kind: 'ready', view: { kind: one.kind, file: one.file } }}
            onAnswer={answer => void imports.answer(one.file, answer)}
            onLeave={() => imports.leave(one.file)}
          />
        ),
      )}
    </>
  )
}
