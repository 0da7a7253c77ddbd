// How far an outlook can be trusted, in three steps: few buyers or no forecast is thin; a doubt makes it fair; none, firm.
import type { Coverage, GroupFigures } from '@/lib/schema/figures'
import type { GroupOutlook, ShopOutlook, TrackRecord } from '@/lib/schema/outlook'
import { FEWEST_REORDERS } from './group-view'

export type Trust = 'firm' | 'fair' | 'thin'

/** Under this the limits of a share are wider than the share itself at common repeat rates. */
const FEWEST_BUYERS = 100
const MOST_ERROR = 0.2
const LEAST_COVERAGE = 0.6

interface Evidence {
  outlook: GroupOutlook
  figures: Pick<GroupFigures, 'interval'>
  shop: ShopOutlook | null
  coverage: Coverage
}

/** Buyers who came back at all: those with a gap. */
export const cameBack = (figures: Pick<GroupFigures, 'interval'>): number => figures.interval?.n ?? 0

/** The past forecasts that speak of the horizon of the forecast on show; else the first there is. */
export function trackFor({ forecast }: GroupOutlook, shop: ShopOutlook | null): TrackRecord | null {
  const track = shop?.track ?? []
  return track.find(one => one.horizonDays === (forecast?.horizonDays ?? 90)) ?? track[0] ?? null
}

/** Can those who stopped be told from those who pause? null while the models are not known. */
export function tellsWhoStopped(shop: ShopOutlook | null): boolean | null {
  const models = shop?.models ?? null
  if (models === null) return null
  const fit = models.fits.find(one => one.name === models.chosen)
  return models.chosen !== 'nbd' && (fit?.unidentified.length ?? 0) === 0
}

export function judgeTrust({ outlook, figures, shop, coverage }: Evidence): Trust {
  if (outlook.forecast === null || outlook.buyers < FEWEST_BUYERS || cameBack(figures) < FEWEST_REORDERS)
    return 'thin'
  const error = trackFor(outlook, shop)?.error ?? null
  const covered = coverage.orders > 0 && coverage.ordersWithBuyer / coverage.orders >= LEAST_COVERAGE
  const proven = error !== null && error <= MOST_ERROR
  return proven && covered && tellsWhoStopped(shop) === true ? 'firm' : 'fair'
}
