// Header texts of the business report by language. French is not among the known ones: it is invented here, so that the
// reader must ask how the columns are to be read.
import type { Language } from '@/tests/shop/products'

export type BusinessField =
  | 'date'
  | 'parent'
  | 'child'
  | 'title'
  | 'sku'
  | 'sessionsApp'
  | 'sessionsBrowser'
  | 'sessions'
  | 'sessionsB2B'
  | 'sessionShare'
  | 'pageViews'
  | 'pageViewsB2B'
  | 'featuredOffer'
  | 'units'
  | 'unitsB2B'
  | 'unitSession'
  | 'sales'
  | 'salesB2B'
  | 'orderItems'
  | 'orderItemsB2B'
  | 'averageSale'
  | 'unitsRefunded'
  | 'refundRate'

const ENGLISH: Record<BusinessField, string> = {
  date: 'Date',
  parent: '(Parent) ASIN',
  child: '(Child) ASIN',
  title: 'Title',
  sku: 'SKU',
  sessionsApp: 'Sessions - Mobile App',
  sessionsBrowser: 'Sessions - Browser',
  sessions: 'Sessions - Total',
  sessionsB2B: 'Sessions - Total - B2B',
  sessionShare: 'Session Percentage - Total',
  pageViews: 'Page Views - Total',
  pageViewsB2B: 'Page Views - Total - B2B',
  featuredOffer: 'Featured Offer (Buy Box) Percentage',
  units: 'Units Ordered',
  unitsB2B: 'Units Ordered - B2B',
  unitSession: 'Unit Session Percentage',
  sales: 'Ordered Product Sales',
  salesB2B: 'Ordered Product Sales - B2B',
  orderItems: 'Total Order Items',
  orderItemsB2B: 'Total Order Items - B2B',
  averageSale: 'Average Sales per Order Item',
  unitsRefunded: 'Units Refunded',
  refundRate: 'Refund Rate',
}
type Known = Partial<Record<BusinessField, string>>

const GERMAN: Known = {
  date: 'Datum',
  parent: '(Übergeordnete) ASIN',
  child: '(Untergeordnete) ASIN',
  title: 'Titel',
  sku: 'SKU',
  sessions: 'Sitzungen – Summe',
  sessionsB2B: 'Sitzungen – Summe – B2B',
  pageViews: 'Seitenaufrufe – Summe',
  pageViewsB2B: 'Seitenaufrufe – Summe – B2B',
  units: 'Bestellte Einheiten',
  unitsB2B: 'Bestellte Einheiten – B2B',
  unitSession: 'Prozentsatz an Einheiten pro Sitzung',
  sales: 'Durch bestellte Produkte erzielter Umsatz',
  salesB2B: 'Durch bestellte Produkte erzielter Umsatz – B2B',
  orderItems: 'Zahl der Bestellposten',
}
const JAPANESE: Known = {
  date: '日付',
  parent: '（親）ASIN',
  child: '（子）ASIN',
  title: 'タイトル',
  sku: 'SKU',
  sessions: 'セッション数 - 合計',
  sessionsB2B: 'セッション数 - 合計 - B2B',
  sessionShare: 'セッション率 - 合計',
  pageViews: 'ページビュー - 合計',
  pageViewsB2B: 'ページビュー - 合計 - B2B',
  featuredOffer: 'おすすめ出品の獲得率',
  units: '注文された商品点数',
  unitsB2B: '注文された商品点数 - B2B',
  unitSession: 'ユニットセッション率',
  sales: '注文商品の売上額',
  salesB2B: '注文商品の売上額 - B2B',
  orderItems: '注文品目総数',
  orderItemsB2B: '注文品目総数 - B2B',
}
const FRENCH_INVENTED: Known = {
  date: 'Jour',
  parent: 'ASIN (parent)',
  child: 'ASIN (enfant)',
  title: 'Titre',
  sessions: 'Visites – Total',
  pageViews: 'Pages vues – Total',
  units: 'Unités commandées',
  unitSession: "Pourcentage d'unités par visite",
  sales: 'Chiffre des produits commandés',
  orderItems: "Nombre d'articles commandés",
}

/** Header of each column the language's export holds, in its own order. */
export const BUSINESS_HEADERS: Record<Language, Known> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH_INVENTED,
  ja: JAPANESE,
}
