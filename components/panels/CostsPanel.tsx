// What does a unit cost? A table to type in, SKUs without a cost first, or a file; and the gross margin to fall back on.
import { DropZone } from '@/components/primitives/DropZone'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import { epochDay } from '@/lib/schema/dates'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import type { PanelState } from '@/lib/schema/panel-state'
import { type TemplateLanguage, unitCostTemplate } from '@/lib/schema/unit-cost-template'
import type { CostsView } from './costs-view'
import { CostTable } from './parts/CostTable'
import { FileOutcome } from './parts/FileOutcome'
import { MarginFallback } from './parts/MarginFallback'

interface Props {
  state: PanelState<CostsView>
  /** Only rows that are new or changed. */
  onSave(rows: UnitCostFact[]): void
  onFiles(files: File[]): void
  /** The text of the template and the name it should be saved under. */
  onTemplate(text: string, name: string): void
  onMargin(grossMarginShare: number | null): void
}

export function CostsPanel({ state, ...does }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('costs.title')} state={state} explain="costs" footer={() => say('costs.private')}>
      {view => <Body view={view} {...does} />}
    </Panel>
  )
}

function Body({ view, onSave, onFiles, onTemplate, onMargin }: { view: CostsView } & Omit<Props, 'state'>) {
  const { say, print, language } = useSpeak()
  const { without, costs, currency, grossMarginShare, lastFile } = view
  const revenue = without.reduce((sum, one) => sum + one.revenueMinor, 0)
  return (
    <div class="costs">
      {without.length > 0 ? (
        <Notice
          tone="warn"
          title={say('costs.without', { n: without.length, count: print.count(without.length) })}
        >
          <p>{say('costs.without-why', { revenue: print.money(revenue, currency) })}</p>
        </Notice>
      ) : (
        <Notice tone={costs.length > 0 ? 'good' : 'quiet'}>
          {say(costs.length > 0 ? 'costs.complete' : 'costs.none')}
        </Notice>
      )}
      <CostTable key={`${costs.length} ${without.length}`} view={view} onSave={onSave} />
      <DropZone
        title={say('costs.file')}
        hint={say('costs.file-hint')}
        button={say('costs.choose')}
        accept=".csv,.txt,.tsv,.xlsx"
        onFiles={onFiles}
      />
      <button
        type="button"
        class="button button-text template"
        onClick={() => onTemplate(template(view, language), say('costs.template-name'))}
      >
        {say('costs.template')}
      </button>
      {lastFile && <FileOutcome report={lastFile} open />}
      <MarginFallback key={String(grossMarginShare)} share={grossMarginShare} onMargin={onMargin} />
    </div>
  )
}

/** SKUs without a cost, to be filled in; where every SKU has one, an example. */
const template = ({ without, currency, firstDay }: CostsView, language: TemplateLanguage): string =>
  unitCostTemplate(
    without.map(({ sku }) => ({ sku, currency, fromDay: epochDay(firstDay) })),
    language,
  )
