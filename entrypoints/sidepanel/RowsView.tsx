// The rows behind a figure, in the place of the view they were asked from, until they are closed.
import { useLayoutEffect } from 'preact/hooks'
import { TracePanel } from '@/components/panels/TracePanel'
import { knownWord, spokenRows } from '@/components/panels/trace-text'
import { useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import { writeCsv } from '@/lib/metrics/trace/write-csv'
import type { TraceRequest } from '@/lib/schema/figure-rows'
import { mapState } from '@/lib/schema/panel-state'
import { saveText } from './save-text'

export function RowsView({ dashboard, request }: { dashboard: Dashboard; request: TraceRequest }) {
  const speak = useSpeak()
  const { studies } = dashboard
  // They are read from their top; the view is found again where it was left.
  useLayoutEffect(() => {
    const left = scrollY
    scrollTo(0, 0)
    return () => scrollTo(0, left)
  }, [])
  async function save(): Promise<void> {
    const trace = await studies.allRows()
    if (trace === null) {
      dashboard.trouble.value = 'problem.other'
      return
    }
    const { asin, figure, horizonDays, month, part } = request
    const parts = ['encore', asin ?? 'shop', figure, part, month, String(horizonDays)]
    const name = parts.filter(one => one !== undefined && one !== null).join('-')
    saveText(
      writeCsv({ ...trace, rows: spokenRows(speak, trace) }, column =>
        knownWord(speak, 'trace.column', column),
      ),
      `${name}.csv`,
    )
  }
  return (
    <TracePanel
      state={mapState(studies.trace.value, trace => ({ request, trace }))}
      onSaveCsv={() => void save()}
      onClose={studies.closeRows}
    />
  )
}
