// The words of the date-range transaction report in the languages of the invented shop: headers, types, descriptions, preamble.
import type { Part } from '@/tests/shop/payments'
import type { Language } from '@/tests/shop/products'

export type TransactionColumn =
  | 'at'
  | 'settlement'
  | 'type'
  | 'order'
  | 'sku'
  | 'description'
  | 'quantity'
  | 'marketplace'
  | 'city'
  | 'postal'
  | 'sales'
  | 'tax'
  | 'shipping'
  | 'promotion'
  | 'withheldTax'
  | 'sellingFees'
  | 'fbaFees'
  | 'otherFees'
  | 'other'
  | 'total'
  | 'status'

export interface TransactionWords {
  /** What stands above the header; "{currency}" is put in. */
  preamble: readonly string[]
  headers: Record<TransactionColumn, string>
  order: string
  refund: string
  /** Type and description of what belongs to no order. */
  entries: Partial<Record<Part, readonly [string, string]>>
  deferred: string
}

export const TRANSACTION_WORDS: Record<Language, TransactionWords> = {
  en: {
    preamble: [
      'Includes Amazon Marketplace, Fulfillment by Amazon (FBA), and Amazon Webstore transactions',
      'All amounts in {currency}, unless specified',
      'Definitions:',
      'Selling fees: Includes variable closing fees and referral fees.',
      'Other: Includes non-order transaction amounts. For more details, see the "Type" and "Description" columns.',
    ],
    headers: {
      at: 'date/time',
      settlement: 'settlement id',
      type: 'type',
      order: 'order id',
      sku: 'sku',
      description: 'description',
      quantity: 'quantity',
      marketplace: 'marketplace',
      city: 'order city',
      postal: 'order postal',
      sales: 'product sales',
      tax: 'product sales tax',
      shipping: 'shipping credits',
      promotion: 'promotional rebates',
      withheldTax: 'marketplace withheld tax',
      sellingFees: 'selling fees',
      fbaFees: 'fba fees',
      otherFees: 'other transaction fees',
      other: 'other',
      total: 'total',
      status: 'Transaction Status',
    },
    order: 'Order',
    refund: 'Refund',
    entries: {
      advertising: ['Service Fee', 'Cost of Advertising'],
      subscription: ['Service Fee', 'Subscription'],
      storage: ['FBA Inventory Fee', 'FBA Inventory Storage Fee'],
      reimbursement: ['Adjustment', 'FBA Inventory Reimbursement - Damaged:Warehouse'],
    },
    deferred: 'Deferred',
  },
  de: {
    preamble: [
      'Umfasst Transaktionen über Amazon Marketplace, Versand durch Amazon und Amazon Webstore',
      'Alle Beträge in {currency}, sofern nicht anders angegeben',
    ],
    headers: {
      at: 'Datum/Uhrzeit',
      settlement: 'Abrechnungsnummer',
      type: 'Typ',
      order: 'Bestellnummer',
      sku: 'SKU',
      description: 'Beschreibung',
      quantity: 'Menge',
      marketplace: 'Marketplace',
      city: 'Ort der Bestellung',
      postal: 'Postleitzahl',
      sales: 'Umsätze',
      tax: 'Produktumsatzsteuer',
      shipping: 'Gutschrift für Versandkosten',
      promotion: 'Rabatte aus Werbeaktionen',
      withheldTax: 'Einbehaltene Steuer auf Marketplace',
      sellingFees: 'Verkaufsgebühren',
      fbaFees: 'Gebühren zu Versand durch Amazon',
      otherFees: 'Andere Transaktionsgebühren',
      other: 'Andere',
      total: 'Gesamt',
      status: 'Transaktionsstatus',
    },
    order: 'Bestellung',
    refund: 'Erstattung',
    entries: {
      advertising: ['Servicegebühr', 'Werbekosten'],
      subscription: ['Servicegebühr', 'Abonnement'],
      storage: ['Versand durch Amazon Lagergebühr', 'Versand durch Amazon Lagergebühr'],
      reimbursement: ['Anpassung', 'Versand durch Amazon Erstattung für Lagerbestand - Beschädigt'],
    },
    deferred: 'Zurückgestellt',
  },
  fr: {
    preamble: [
      'Comprend les transactions Amazon Marketplace, Expédié par Amazon et Amazon Webstore',
      'Tous les montants sont en {currency}, sauf mention contraire.',
    ],
    headers: {
      at: 'date/heure',
      settlement: 'numéro de versement',
      type: 'type',
      order: 'numéro de la commande',
      sku: 'sku',
      description: 'description',
      quantity: 'quantité',
      marketplace: 'Marketplace',
      city: "ville d'où provient la commande",
      postal: 'code postal de la commande',
      sales: 'ventes de produits',
      tax: 'Taxes sur la vente des produits',
      shipping: 'crédits d’expédition',
      promotion: 'Rabais promotionnels',
      withheldTax: 'Taxes retenues sur le site de vente',
      sellingFees: 'frais de vente',
      fbaFees: 'Frais Expédié par Amazon',
      otherFees: 'autres frais de transaction',
      other: 'autre',
      total: 'total',
      status: 'Statut de la transaction',
    },
    order: 'Commande',
    refund: 'Remboursement',
    entries: {
      advertising: ['Frais de service', 'Prix de la publicité'],
      subscription: ['Frais de service', 'Abonnement'],
      storage: ['Frais de stock Expédié par Amazon', 'Frais de stockage'],
      reimbursement: ['Ajustement', 'Remboursement de stock Expédié par Amazon - Endommagé'],
    },
    deferred: 'Différée',
  },
  ja: {
    preamble: [
      'Amazonマーケットプレイス、フルフィルメント by Amazon(FBA)、およびAmazonウェブストアの取引が含まれます',
      '指定のない場合、単位は円',
    ],
    headers: {
      at: '日付/時間',
      settlement: '決済番号',
      type: 'トランザクションの種類',
      order: '注文番号',
      sku: 'SKU',
      description: '説明',
      quantity: '数量',
      marketplace: 'Amazon 出品サービス',
      city: '市町村',
      postal: '郵便番号',
      sales: '商品売上',
      tax: '商品の売上税',
      shipping: '配送料',
      promotion: 'プロモーション割引額',
      withheldTax: '源泉徴収税を伴うマーケットプレイス',
      sellingFees: '手数料',
      fbaFees: 'FBA 手数料',
      otherFees: 'トランザクションに関するその他の手数料',
      other: 'その他',
      total: '合計',
      status: 'トランザクションステータス',
    },
    order: '注文',
    refund: '返金',
    entries: {
      advertising: ['注文外料金', '広告費用'],
      subscription: ['注文外料金', '月額登録料'],
      storage: ['FBA 在庫関連の手数料', 'FBA保管手数料：'],
      reimbursement: ['調整', 'FBA在庫の返金 - 倉庫での破損:'],
    },
    deferred: '保留中',
  },
}
