// The side panel as a whole: shop chooser, views, and the view that is open.
import type { ReadonlySignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { ImportPanel } from '@/components/panels/ImportPanel'
import { RowsContext } from '@/components/panels/rows-context'
import { SaveContext } from '@/components/panels/save-context'
import { WelcomePanel } from '@/components/panels/WelcomePanel'
import { createSpeak } from '@/components/primitives/create-speak'
import { Notice } from '@/components/primitives/Notice'
import { SpeakContext, useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import type { Spoken } from '@/components/state/follow-language'
import { localeOf } from '@/components/state/spoken-language'
import { openRows } from './acts'
import { CohortsView } from './CohortsView'
import { FilesView } from './FilesView'
import { Header } from './Header'
import { LeversView } from './LeversView'
import { MoneyView } from './MoneyView'
import { OutlookView } from './OutlookView'
import { OverviewView } from './OverviewView'
import { ProductsView } from './ProductsView'
import { Questions } from './Questions'
import { RowsView } from './RowsView'
import { saveSheet } from './save-sheet'

interface Props {
  dashboard: Dashboard
  spoken: ReadonlySignal<Spoken | null>
  onCopy(text: string): Promise<void>
}

export function SidePanel({ spoken, ...props }: Props) {
  // Nothing can be said before the words are here: a few milliseconds.
  return spoken.value === null ? null : <App {...props} spoken={spoken.value} />
}

function App({ dashboard, spoken, onCopy }: Omit<Props, 'spoken'> & { spoken: Spoken }) {
  const locale = localeOf(dashboard.shop.value)
  const { language, words } = spoken
  const speak = useMemo(() => createSpeak(words, language, locale), [words, language, locale])
  return (
    <SpeakContext value={speak}>
      <div class="app" lang={language}>
        <Header dashboard={dashboard} />
        <main>
          <Trouble dashboard={dashboard} />
          <SaveContext value={saveSheet}>
            <Content dashboard={dashboard} onCopy={onCopy} />
          </SaveContext>
        </main>
      </div>
    </SpeakContext>
  )
}

function Trouble({ dashboard }: { dashboard: Dashboard }) {
  const { sayKnown } = useSpeak()
  const trouble = dashboard.trouble.value
  return trouble === null ? null : <Notice tone="bad">{sayKnown(trouble, 'problem.other')}</Notice>
}

function Content({ dashboard, onCopy }: Omit<Props, 'spoken'>) {
  const books = dashboard.books.value
  const first = books.kind === 'ready' && books.view.shops.length === 0
  const view = dashboard.view.value
  if (view === 'files') return <FilesView dashboard={dashboard} onCopy={onCopy} />
  if (books.kind === 'problem') return <BooksProblem what={books.what} />
  if (first) return <FirstRun dashboard={dashboard} />
  const asked = dashboard.studies.asked.value
  return (
    <>
      {/* Rows stand before the view they were asked from: what is open and typed there stays. */}
      <div class="view" hidden={asked !== null}>
        <RowsContext value={openRows(dashboard, null)}>
          <Chosen dashboard={dashboard} />
        </RowsContext>
      </div>
      {asked !== null && <RowsView dashboard={dashboard} request={asked} />}
    </>
  )
}

function Chosen({ dashboard }: { dashboard: Dashboard }) {
  const view = dashboard.view.value
  if (view === 'overview') return <OverviewView dashboard={dashboard} />
  if (view === 'outlook') return <OutlookView dashboard={dashboard} />
  if (view === 'levers') return <LeversView dashboard={dashboard} />
  if (view === 'money') return <MoneyView dashboard={dashboard} />
  if (view === 'asins') return <ProductsView dashboard={dashboard} />
  return <CohortsView dashboard={dashboard} />
}

function BooksProblem({ what }: { what: string }) {
  const { sayKnown } = useSpeak()
  return <Notice tone="bad">{sayKnown(what, 'problem.other')}</Notice>
}

function FirstRun({ dashboard }: { dashboard: Dashboard }) {
  const { imports } = dashboard
  return (
    <>
      <Questions imports={imports} />
      <WelcomePanel>
        <ImportPanel
          bare
          jobs={imports.jobs.value}
          onFiles={files => void imports.importFiles(files)}
          onCancel={imports.cancel}
          onDismiss={imports.dismiss}
        />
      </WelcomePanel>
    </>
  )
}
