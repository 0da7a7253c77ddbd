// What a column of a business report on screen means: by Amazon's translation key, which no language changes, or by its header text.
import { normaliseHeader } from '@/lib/readers/text/normalise-header'

export type ReportField =
  | 'date'
  | 'parentAsin'
  | 'childAsin'
  | 'title'
  | 'sku'
  | 'sessions'
  | 'pageViews'
  | 'featuredOffer'
  | 'unitsOrdered'
  | 'unitSession'
  | 'sales'
  | 'orderItems'
  | 'unitsRefunded'

/** Keys of 2022 to 2026, then those before. Business-to-business twins have keys of their own and are not read. */
const KEYS: Record<ReportField, readonly string[]> = {
  date: ['SC_MA_Date_25913'],
  parentAsin: ['SC_MA_ParentASIN_25990'],
  childAsin: ['SC_MA_ChildASIN_25991'],
  title: ['sc_mat-ss_colDef_title'],
  sku: ['SC_MA_SKU_25959'],
  sessions: ['SC_MA_Sessions_Total', 'SC_MA_Sessions_25920'],
  pageViews: ['SC_MA_PageViews_Total', 'SC_MA_PageViews_25955'],
  featuredOffer: ['SC_MA_BuyBoxPercentage_25956'],
  unitsOrdered: ['SC_MA_UnitsOrdered_40590'],
  unitSession: ['SC_MA_UnitSessionPercentage_25957'],
  sales: ['SC_MA_OrderedProductSales_40591'],
  orderItems: ['SC_MA_TotalOrderItems_1'],
  unitsRefunded: ['SC_MA_UnitsRefunded_25980'],
}

/** English, German, Japanese, Chinese, Korean, Spanish, as exported. French, Italian and others are not known and not guessed. */
const HEADERS: Record<ReportField, readonly string[]> = {
  date: ['Date', 'Datum', '日付', '日期', 'Fecha'],
  parentAsin: ['(Parent) ASIN', 'Parent ASIN', '(Übergeordnete) ASIN', '(親)ASIN', '(父)ASIN', '(상위) ASIN'],
  childAsin: [
    ...[
      '(Child) ASIN',
      'Child ASIN',
      '(Untergeordnete) ASIN',
      '(子)ASIN',
      '(하위) ASIN',
      'ASIN (secundario)',
    ],
  ],
  title: ['Title', 'Titel', 'タイトル', '标题', '제목', 'Título'],
  sku: ['SKU'],
  sessions: [
    ...['Sessions - Total', 'Sessions', 'Sitzungen - Summe', 'セッション数 - 合計', 'セッション - 合計'],
    ...['会话数 - 总计', '会话次数 - 总计', '세션 - 총계', 'Sesiones - Total'],
  ],
  pageViews: [
    ...[
      'Page Views - Total',
      'Page Views',
      'Seitenaufrufe - Summe',
      'ページビュー - 合計',
      '页面浏览量 - 总计',
    ],
    ...['페이지 조회수 - 총계', 'Vistas de página - Total'],
  ],
  featuredOffer: [
    ...['Featured Offer (Buy Box) Percentage', 'Featured Offer Percentage', 'Buy Box Percentage'],
    ...[
      'おすすめ出品の獲得率',
      'おすすめ商品の獲得率',
      '推荐报价(推荐报价展示位)百分比',
      '주요 오퍼(바이 박스) 백분율',
    ],
  ],
  unitsOrdered: [
    ...['Units Ordered', 'Bestellte Einheiten', '注文された商品点数', '已订购商品数量', '상품 주문량'],
    ...['Unidades pedidas', 'Unidades ordenadas'],
  ],
  unitSession: [
    ...['Unit Session Percentage', 'Prozentsatz an Einheiten pro Sitzung', 'ユニットセッション率'],
    ...['注文商品セッション率', '商品会话百分比', '상품 세션 비율'],
  ],
  sales: [
    ...[
      'Ordered Product Sales',
      'Durch bestellte Produkte erzielter Umsatz',
      '注文商品の売上額',
      '注文商品売上',
    ],
    ...[
      '已订购商品销售额',
      '주문한 상품 판매량',
      'Ventas de productos pedidos',
      'Ventas de productos ordenados',
    ],
  ],
  orderItems: [
    ...['Total Order Items', 'Zahl der Bestellposten', '注文品目総数', '订单商品总数', '총 주문 아이템'],
    ...['Total de artículos pedidos', 'Total de articulos pedidos'],
  ],
  unitsRefunded: ['Units Refunded'],
}

const invert = (of: Record<ReportField, readonly string[]>, by: (text: string) => string) =>
  new Map(
    (Object.keys(of) as ReportField[]).flatMap(field => of[field].map(text => [by(text), field] as const)),
  )
const byKey = invert(KEYS, key => key)
const byHeader = invert(HEADERS, normaliseHeader)

/** The field of a column by its translation key; undefined for columns that are not read. */
export const fieldOfKey = (key: string): ReportField | undefined => byKey.get(key)

/** The field of a column by its printed header, compared whole after normalising. */
export const fieldOfHeader = (header: string): ReportField | undefined =>
  byHeader.get(normaliseHeader(header))
