// The words Manage Inventory prints beside quantities. English and Chinese come from readers of real pages; the others are the plain
// translations and not confirmed. A label not listed is said to be not understood.
import { normaliseHeader } from '@/lib/readers/text/normalise-header'

export type StockFigure = 'fba' | 'mfn' | 'inbound' | 'notStock'

const LABELS: Record<StockFigure, readonly string[]> = {
  fba: [
    ...['Available (FBA)', 'Available', 'Verfügbar (FBA)', 'Verfügbar (Versand durch Amazon)', 'Verfügbar'],
    ...[
      'Disponible (FBA)',
      'Disponible (Expédié par Amazon)',
      'Disponible',
      'Disponible (Logística de Amazon)',
    ],
    ...['Disponibile (FBA)', 'Disponibile', '有货(亚马逊物流)', '在庫あり(FBA)', '販売可能(FBA)'],
  ],
  mfn: [
    ...['Available (FBM)', 'Available (MFN)', 'Available (seller-fulfilled)', 'Available (Merchant)'],
    ...['Verfügbar (FBM)', 'Verfügbar (Versand durch Verkäufer)', 'Disponible (FBM)', 'Disponible (vendeur)'],
    ...['Disponible (Expédié par le vendeur)', '有货(卖家自配送)', '在庫あり(出品者出荷)'],
  ],
  inbound: [
    'Inbound',
    'Inbound (FBA)',
    'Eingehend',
    'Im Zulauf',
    'Entrant',
    'En transit',
    '入库中',
    '入荷待ち',
    '入庫中',
    'En réception',
    '納品中',
  ],
  // Known and left alone: not for sale, or no quantity at all.
  notStock: [
    ...['Reserved', 'Reserved (FBA)', 'Reserviert', 'Réservé', 'Reservado', '预留', '引当済み', '予約'],
    ...['Unfulfillable', 'Nicht verkaufsfähig', 'Invendable', '不可售', '販売不可', 'Price', 'Preis', 'Prix'],
    ...[
      'ASIN',
      'SKU',
      'Condition',
      'Zustand',
      'État',
      'Status',
      'Sales',
      'Sales rank',
      'Units sold',
      'Page views',
    ],
  ],
}

const byLabel = new Map(
  (Object.keys(LABELS) as StockFigure[]).flatMap(figure =>
    LABELS[figure].map(label => [normaliseHeader(label), figure] as const),
  ),
)

/** What a label stands for; undefined when it is not known. */
export const stockFigure = (label: string): StockFigure | undefined =>
  byLabel.get(normaliseHeader(label).replace(/:$/, ''))

/** A label that may be named in a report: words only, so that a value in a label's place is never told. */
export const isTellable = (label: string): boolean => label.length <= 40 && !/[\d@]/.test(label)
