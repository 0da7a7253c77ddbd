// The words Seller Central prints on order pages, by what they mean.
// English, German (lines) and French "Quantité" come from readers of real pages; the other languages are the plain
// translations and not confirmed. A label not listed here leaves the value unread, never guessed.
import { normaliseHeader } from '@/lib/readers/text/normalise-header'
import type { LineStatus } from '@/lib/schema/facts'

const set = (...labels: string[]): ReadonlySet<string> => new Set(labels.map(normaliseHeader))

export const ASIN_LABELS = set('ASIN')

export const SKU_LABELS = set(
  'SKU',
  'Seller SKU',
  'Merchant SKU',
  'Händler-SKU',
  'SKU vendeur',
  '出品者SKU',
  '卖家SKU',
)

export const QUANTITY_LABELS = set(
  ...[
    'Quantity',
    'Qty',
    'Stückzahl',
    'Menge',
    'Quantité',
    'Cantidad',
    'Quantità',
    'Aantal',
    'Ilość',
    'Antal',
  ],
  ...['Quantidade', 'Adet', 'Miktar', '数量', '商品数量', '수량', 'الكمية'],
)

export const SUBTOTAL_LABELS = set(
  ...['Item subtotal', 'Item sub total', 'Zwischensumme des Artikels', 'Zwischensumme der Artikel'],
  ...["Sous-total de l'article", 'Sous-total de l’article', 'Sous-total des articles', 'Sous-total article'],
  ...['Subtotal del artículo', 'Subtotal del producto', 'Subtotale articolo', "Subtotale dell'articolo"],
  ...['Subtotaal artikel', 'Subtotaal van artikel', 'Delsumma för artikel', 'Subtotal do item'],
  ...[
    'Suma częściowa produktu',
    'Ürün ara toplamı',
    '商品小計',
    '商品の小計',
    '小計',
    '商品小计',
    '상품 소계',
  ],
)

export const PROMOTION_LABELS = set(
  ...['Promotion', 'Promotions', 'Promotion total', 'Werbeaktion', 'Rabatt', 'Promoción', 'Promozione'],
  ...['Promotie', 'Promocja', 'Kampanj', 'Promoção', 'Promosyon', 'プロモーション', '促销', '프로모션'],
)

export const SALES_CHANNEL_LABELS = set(
  ...[
    'Sales channel',
    'Vertriebskanal',
    'Verkaufskanal',
    'Canal de vente',
    'Canal de ventas',
    'Canale di vendita',
  ],
  ...['Verkoopkanaal', 'Kanał sprzedaży', 'Försäljningskanal', 'Canal de vendas', 'Satış kanalı'],
  ...['販売チャネル', '販売経路', '销售渠道', '판매 채널'],
)

export const FULFILMENT_LABELS = set(
  ...['Fulfillment method', 'Fulfilment method', 'Fulfillment', 'Fulfilment', 'Versandart', 'Versand durch'],
  ...['Méthode de traitement', "Méthode d'expédition", 'Mode de traitement', 'Método de gestión logística'],
  ...[
    'Metodo di gestione',
    'Método de logística',
    'Verzendmethode',
    'フルフィルメント方法',
    '出荷方法',
    '配送方式',
  ],
)

const STATUS_WORDS: readonly (readonly [LineStatus, ReadonlySet<string>])[] = [
  [
    'cancelled',
    set(
      'Canceled',
      'Cancelled',
      'Storniert',
      'Annulée',
      'Annulé',
      'Cancelado',
      'Annullato',
      'キャンセル済み',
      '已取消',
    ),
  ],
  ['pending', set('Pending', 'Ausstehend', 'En attente', 'Pendiente', 'In sospeso', '保留中', '等待中')],
  [
    'shipped',
    set(
      ...[
        'Shipped',
        'Delivered',
        'Versendet',
        'Versandt',
        'Zugestellt',
        'Expédiée',
        'Expédié',
        'Livrée',
        'Livré',
      ],
      ...[
        'Enviado',
        'Entregado',
        'Spedito',
        'Consegnato',
        'Verzonden',
        '出荷済み',
        '発送済み',
        '配達済み',
        '已发货',
      ],
    ),
  ],
  [
    'open',
    set(
      ...['Unshipped', 'Payment complete', 'Shipping', 'Nicht versendet', 'Nicht versandt', 'Non expédiée'],
      ...['Non expédié', 'Paiement effectué', 'No enviado', 'Non spedito', '未出荷', '支払い完了', '未发货'],
    ),
  ],
]

/** The status a printed word stands for, compared whole; null for a word not known. */
export function statusOfWord(word: string): LineStatus | null {
  const plain = normaliseHeader(word)
  return STATUS_WORDS.find(([, words]) => words.has(plain))?.[0] ?? null
}

/** The status the class tokens of Amazon's own markup stand for ("shipped-status"); null when none does. */
export function statusOfClass(classes: string): LineStatus | null {
  const tokens = new Set(classes.split(/\s+/))
  if (tokens.has('canceled-status') || tokens.has('cancelled-status')) return 'cancelled'
  if (tokens.has('pending-status')) return 'pending'
  if (tokens.has('shipped-status') || tokens.has('delivered-status')) return 'shipped'
  return tokens.has('unshipped-status') ? 'open' : null
}
