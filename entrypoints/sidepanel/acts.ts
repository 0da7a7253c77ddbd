// What the seller can do in the panels about money and levers, as calls on the dashboard.
import { type JournalDraft, proposedReadout } from '@/components/panels/journal-draft'
import type { Remedy } from '@/components/panels/MissingNote'
import type { OnTrace } from '@/components/panels/money-view'
import type { RowsAsked } from '@/components/panels/rows-context'
import type { Dashboard } from '@/components/state/create-dashboard'
import { type IsoDate, isoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { JournalEntry } from '@/lib/schema/journal'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import type { Settings } from '@/lib/schema/settings'
import { unitCostFile } from '@/lib/schema/unit-cost-template'
import { saveText } from './save-text'

/** The day it is on this machine. */
export function today(): IsoDate {
  const now = new Date()
  return isoDate(Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000))
}

export const askRows =
  (dashboard: Dashboard, asin: Asin | null, month: string | null = null): OnTrace =>
  (figure, horizonDays) => {
    const shop = dashboard.shop.value?.shop
    if (shop) dashboard.studies.askRows({ shop, asin, figure, horizonDays, month })
  }

/** The way to the rows for whatever stands in a view of the shop (null) or of a product. */
export const openRows =
  (dashboard: Dashboard, asin: Asin | null) =>
  ({ month = null, ...asked }: Omit<RowsAsked, 'month'> & { month?: string | null }): void => {
    const shop = dashboard.shop.value?.shop
    if (shop) dashboard.studies.askRows({ shop, asin, month, ...asked })
  }

export const changeSettings =
  (dashboard: Dashboard) =>
  (change: Partial<Settings> | ((settings: Settings) => Settings)): void => {
    const books = dashboard.books.value
    if (books.kind !== 'ready') return
    const { settings } = books.view
    void dashboard.saveSettings(typeof change === 'function' ? change(settings) : { ...settings, ...change })
  }

/** Leads to where what is missing is mended. */
export const toRemedy =
  (dashboard: Dashboard) =>
  (remedy: Remedy): void =>
    remedy === 'costs' ? dashboard.showSide('money', 'costs') : dashboard.show('files')

/** A step of the routine after the order was done that day; null takes it back. */
export function withStep(settings: Settings, asin: Asin, step: string, on: IsoDate | null): Settings {
  const { [step]: _, ...others } = settings.routineDone[asin] ?? {}
  const done = on === null ? others : { ...others, [step]: on }
  return { ...settings, routineDone: { ...settings.routineDone, [asin]: done } }
}

/** Typed costs enter the books by the door that files enter by: read, checked and kept the same way. */
export async function importCosts(dashboard: Dashboard, rows: readonly UnitCostFact[]): Promise<void> {
  const shop = dashboard.shop.value?.shop
  if (shop === undefined || rows.length === 0) return
  const { imports, costDrafts } = dashboard
  const file = new File([unitCostFile(rows)], 'unit-costs-typed.csv', { type: 'text/csv' })
  await imports.importFiles([file])
  const job = imports.jobs.value.find(({ files }) => files.some(({ name }) => name === file.name))
  // Why it failed stands beside the table; what was typed can be sent again.
  if (job && (job.problem !== null || !job.files.some(({ report }) => report && report.accepted > 0)))
    costDrafts.takeBack(shop)
}

/**
 * An entry stands in the journal at once. The readout and the controls are fixed from what came before the start alone; where
 * that is still being worked out, they follow.
 */
export async function writeEntry(dashboard: Dashboard, draft: JournalDraft): Promise<void> {
  const shop = dashboard.shop.value?.shop
  if (!shop) return
  const { studies } = dashboard
  const { asin, start } = draft
  const known = draft.controls ? null : studies.planOf(shop, asin, start)
  const entry: JournalEntry = {
    readout: known?.readout ?? proposedReadout(start),
    controls: known?.controls ?? [],
    minimumDetectable: known?.minimumDetectable ?? null,
    ...draft,
    id: crypto.randomUUID(),
    shop,
    writtenAt: Math.floor(Date.now() / 1000),
  }
  await dashboard.saveEntry(entry)
  if (draft.controls || known !== null) return
  const plan = await studies.plan(shop, asin, start)
  const journal = studies.journal.value
  // It may have been deleted meanwhile.
  if (plan === null || journal.kind !== 'ready' || !journal.view.entries.some(({ id }) => id === entry.id))
    return
  await dashboard.saveEntry({ ...entry, ...plan, ...draft })
}

/** The day in its name tells one file from the next. */
export async function saveOwnEntries({ own }: Dashboard): Promise<void> {
  const text = await own.text()
  if (text !== null) saveText(text, `encore-clv-${today()}.json`, 'application/json')
}
