// Settings as the seller types them (percentages, decimal comma or point) and back; null where a field makes no sense.
import type { Settings } from '@/lib/schema/settings'

export interface SettingsText {
  language: Settings['language']
  stripsInPages: boolean
  rating: string
  stockDays: string
  returnRate: string
  cancellationRate: string
  outlierPurchaseDays: string
  /** Empty: not known. */
  grossMarginShare: string
}

/** `point` is the reader's decimal mark: "." or ",". */
export function fromSettings({ thresholds, ...settings }: Settings, point: '.' | ','): SettingsText {
  const number = (value: number) => String(value).replace('.', point)
  const percent = (share: number) => number(Math.round(share * 1e6) / 1e4)
  return {
    language: settings.language,
    stripsInPages: settings.stripsInPages,
    rating: number(thresholds.rating),
    stockDays: number(thresholds.stockDays),
    returnRate: percent(thresholds.returnRate),
    cancellationRate: percent(thresholds.cancellationRate),
    outlierPurchaseDays: number(settings.outlierPurchaseDays),
    grossMarginShare: settings.grossMarginShare === null ? '' : percent(settings.grossMarginShare),
  }
}

/** The number typed, or null when it is none or out of bounds. */
function within(text: string, low: number, high: number): number | null {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value >= low && value <= high ? value : null
}

/** The settings with what was typed in them; null when a field holds no fitting number. */
export function toSettings(settings: Settings, text: SettingsText): Settings | null {
  const rating = within(text.rating, 1, 5)
  const stockDays = within(text.stockDays, 0, 730)
  const returns = within(text.returnRate, 0, 100)
  const cancellations = within(text.cancellationRate, 0, 100)
  const outlier = within(text.outlierPurchaseDays, 1, 366)
  const margin = text.grossMarginShare.trim() === '' ? 'none' : within(text.grossMarginShare, 0, 100)
  if (rating === null || stockDays === null || returns === null || cancellations === null) return null
  if (outlier === null || margin === null) return null
  return {
    ...settings,
    language: text.language,
    stripsInPages: text.stripsInPages,
    thresholds: {
      rating,
      stockDays,
      returnRate: returns / 100,
      cancellationRate: cancellations / 100,
    },
    outlierPurchaseDays: Math.round(outlier),
    grossMarginShare: margin === 'none' ? null : margin / 100,
  }
}
