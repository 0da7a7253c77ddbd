// Unit costs by a file: a template with every SKU, a place to drop it, and what became of the last one.
import { DropZone } from '@/components/primitives/DropZone'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { epochDay } from '@/lib/schema/dates'
import type { FileReport } from '@/lib/schema/import-report'
import { mapState, type PanelState } from '@/lib/schema/panel-state'
import { type TemplateRow, unitCostTemplate } from '@/lib/schema/unit-cost-template'
import { sold } from './cost-rows'
import type { CostsView } from './costs-view'
import { FileOutcome } from './parts/FileOutcome'

interface Props {
  state: PanelState<CostsView>
  /** What became of the last cost file, with its lines that were not understood. */
  lastFile: FileReport | null
  onFiles(files: File[]): void
  /** The text of the template and the name it should be saved under. */
  onTemplate(text: string, name: string): void
}

export function CostsFilePanel({ state, lastFile, onFiles, onTemplate }: Props) {
  const { say, language } = useSpeak()
  return (
    <Panel title={say('costs.file')} state={mapState(state, templateRows)}>
      {rows => (
        <div class="costs">
          <button
            type="button"
            class="button button-text template"
            onClick={() => onTemplate(unitCostTemplate(rows, language), say('costs.template-name'))}
          >
            {say('costs.template')}
          </button>
          <DropZone
            title={say('costs.drop')}
            hint={say('costs.file-hint')}
            button={say('costs.choose')}
            accept=".csv,.txt,.tsv,.xlsx"
            onFiles={onFiles}
          />
          {lastFile && <FileOutcome report={lastFile} open />}
        </div>
      )}
    </Panel>
  )
}

/** Every SKU that was sold or has a cost: those without one first, to be filled in; the others as they stand. */
function templateRows({ without, costs, currency, firstDay }: CostsView): TemplateRow[] {
  const missing = sold(without).map(({ sku }) => ({ sku, currency, fromDay: epochDay(firstDay) }))
  const known = [...costs].sort((a, b) => a.sku.localeCompare(b.sku) || a.fromDay - b.fromDay)
  return [...missing, ...known]
}
