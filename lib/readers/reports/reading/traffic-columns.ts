// The columns that all business reports share, in every language they were seen in, and how they are read.
// "… - B2B" columns are other columns: headers are compared exactly, so they never match.
import type { Row } from '@/lib/readers/report-reader'
import type { TrafficFact } from '@/lib/schema/facts'
import { optional, required } from './column'

export const PARENT_ASIN_HEADERS = [
  '(Parent) ASIN',
  '(Übergeordnete) ASIN',
  '(親) ASIN',
  '(親)ASIN',
  '(父) ASIN',
  '(父)ASIN',
  '(상위) ASIN',
  '(상위)ASIN',
] as const

export const CHILD_ASIN_HEADERS = [
  '(Child) ASIN',
  '(Untergeordnete) ASIN',
  '(子) ASIN',
  '(子)ASIN',
  '(하위) ASIN',
  '(하위)ASIN',
  'ASIN (secundario)',
] as const

export const TITLE_HEADERS = ['Title', 'Titel', 'タイトル', '标题', '제목', 'Título'] as const

export const trafficColumns = {
  unitsOrdered: required(
    'Units Ordered',
    'Bestellte Einheiten',
    '注文された商品点数',
    '已订购商品数量',
    '상품 주문량',
    'Unidades pedidas',
    'Unidades ordenadas',
  ),
  sales: required(
    'Ordered Product Sales',
    'Durch bestellte Produkte erzielter Umsatz',
    '注文商品の売上額',
    '注文商品売上',
    '已订购商品销售额',
    '주문한 상품 판매량',
    'Ventas de productos pedidos',
    'Ventas de productos ordenados',
  ),
  sessions: optional(
    'Sessions - Total',
    'Sessions',
    'Sitzungen - Summe',
    'セッション数 - 合計',
    'セッション - 合計',
    '会话数 - 总计',
    '会话次数 - 总计',
    '세션 - 총계',
    'Sesiones - Total',
  ),
  pageViews: optional(
    'Page Views - Total',
    'Page Views',
    'Seitenaufrufe - Summe',
    'ページビュー - 合計',
    '页面浏览量 - 总计',
    '페이지 조회수 - 총계',
    'Vistas de página - Total',
  ),
  orderItems: optional(
    'Total Order Items',
    'Zahl der Bestellposten',
    '注文品目総数',
    '订单商品总数',
    '총 주문 아이템',
    'Total de artículos pedidos',
    'Total de articulos pedidos',
  ),
  unitSession: optional(
    'Unit Session Percentage',
    'Prozentsatz an Einheiten pro Sitzung',
    'ユニットセッション率',
    '注文商品セッション率',
    '商品会话百分比',
    '상품 세션 비율',
  ),
  featuredOffer: optional(
    'Featured Offer (Buy Box) Percentage',
    'Featured Offer Percentage',
    'Buy Box Percentage',
    'おすすめ出品の獲得率',
    'おすすめ商品の獲得率',
    '推荐报价(推荐报价展示位)百分比',
    '주요 오퍼(바이 박스) 백분율',
  ),
  unitsRefunded: optional('Units Refunded'),
}

export type TrafficField = keyof typeof trafficColumns

/** Fills what every business report states. @throws CellError. */
export function readTraffic(row: Row<TrafficField>, fact: TrafficFact): void {
  const sales = row.money('sales', null)
  fact.salesMinor = sales?.minor ?? null
  fact.currency = sales?.currency ?? null
  fact.unitsOrdered = row.integer('unitsOrdered')
  fact.sessions = row.integer('sessions')
  fact.pageViews = row.integer('pageViews')
  fact.orderItems = row.integer('orderItems')
  fact.unitSessionShare = row.percent('unitSession')
  fact.featuredOfferShare = row.percent('featuredOffer')
  fact.unitsRefunded = row.integer('unitsRefunded')
}
