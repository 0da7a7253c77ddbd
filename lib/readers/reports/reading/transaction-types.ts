// The words in the type and description columns of the transaction report, in every language they were seen in.
import { normaliseHeader } from '@/lib/readers/text/normalise-header'
import type { AmountKind } from '@/lib/schema/money-facts'

/** Rows of orders and refunds hold amounts of many kinds, all others of one. */
export type TransactionType =
  | 'order'
  | 'refund'
  | 'adjustment'
  | 'service'
  | 'inventory'
  | 'transfer'
  | 'fee'
  | 'liquidation'

const WORDS: Record<TransactionType, string> = {
  order:
    'Order|Bestellung|Commande|Ordine|Pedido|Bestelling|Beställning|Zamówienie|注文|Order_Retrocharge|Bestellung_Wiedereinzug',
  refund:
    'Refund|Erstattung|Remboursement|Rimborso|Reembolso|Terugbetaling|Återbetalning|Återbäring|Zwrot|Zwrot kosztów|返金|' +
    'Refund_Retrocharge|Erstattung_Wiedereinzug|Chargeback Refund|Erstattung durch Rückbuchung|A-to-z Guarantee Claim|' +
    'A-to-z Guarantee Refund|Réclamation dans le cadre de la Garantie A à z',
  adjustment:
    'Adjustment|Anpassung|Ajustement|Modifica|Aggiustamento|Ajuste|Aanpassing|Justering|Korekta|調整|SAFE-T Reimbursement',
  service:
    'Service Fee|Servicegebühr|Frais de service|Commissione di servizio|Tarifa de prestación de servicio|Tarifa de servicio|' +
    'Servicekosten|Serviceavgift|Opłata za usługę|注文外料金',
  inventory:
    'FBA Inventory Fee|Versand durch Amazon Lagergebühr|Frais de stock Expédié par Amazon|' +
    'Costo di stoccaggio Logistica di Amazon|Tarifas de inventario de Logística de Amazon|Tarifa de inventario FBA|' +
    'FBA 在庫関連の手数料',
  transfer:
    'Transfer|Übertrag|Transfert|Transférer|Trasferimento|Trasferir|Transferir|Overboeking|Överföring|Przelew|振込み|' +
    'Debt|Verbindlichkeit|Solde négatif|Saldo negativo|Saldo descubierto|Deuda|Schuld|Skuld|Dług|マイナス残高',
  fee:
    'Lightning Deal Fee|Deal Fee|Blitzangebotsgebühr|Tarif de la Vente Flash|Tariffa dell’Offerta Lampo|' +
    'Tarifa de Oferta flash|数量限定タイムセール手数料|Fee Adjustment|Amazon Fees|Amazon手数料|Coupon Redemption Fee|' +
    'FBA Customer Return Fee|Frais de retour client FBA|FBA Transaction Fees|FBA手数料|' +
    'Transaktionsgebühren für Versand durch Amazon|Frais de transaction Expédié par Amazon|' +
    'Commissioni per le transazioni di Logistica di Amazon|Shipping Services|配送サービス',
  liquidation: 'Liquidations|Liquidation|Liquidations Adjustments',
}

/** Claims of buyers against the seller, which every language words in its own way. */
const CLAIM =
  /chargeback|\ba[- ](?:to|bis|à|a la|alla)[- ]z\b|garant\S* (?:de la )?a\b|マーケットプレイス保証|チャージバック/

const BY_WORD = new Map<string, TransactionType>()
for (const [type, words] of Object.entries(WORDS))
  for (const word of words.split('|')) BY_WORD.set(normaliseHeader(word), type as TransactionType)

/** The type of a row; null for a word nobody has seen. What follows " - " is a detail ("FBA Inventory Fee - Reversal"). */
export function transactionTypeOf(text: string): TransactionType | null {
  const word = normaliseHeader(text)
  const known = BY_WORD.get(word) ?? BY_WORD.get(word.split(' - ')[0] ?? '')
  return known ?? (CLAIM.test(word) ? 'refund' : null)
}

const ADVERTISING =
  /advertis|sponsored|werbekosten|publicité|pubblicità|publicidad|advertentie|reklam|annons|広告/
const SUBSCRIPTION = /subscription|abonnement|abbonamento|suscripción|prenumeration|subskrypcj|月額登録/
/** "Non-subscription Fee Adjustment" is none. */
const NO_SUBSCRIPTION = /\bnon\b|nicht|hors|ajeno/
const REIMBURSEMENT =
  /reimburs|clawback|warehouse_|erstattung für lagerbestand|remboursement.*stock|rimborso.*inventario|reembolso.*inventario|在庫の返金|補填|補てん/

/** What all of a row's amounts are that is neither an order's nor a refund's, by its type and description. */
export function kindOfEntry(type: TransactionType, description: string | null): AmountKind {
  const words = normaliseHeader(description ?? '')
  switch (type) {
    case 'adjustment':
      return REIMBURSEMENT.test(words) ? 'reimbursement' : 'other'
    case 'service':
      if (ADVERTISING.test(words)) return 'advertising'
      return SUBSCRIPTION.test(words) && !NO_SUBSCRIPTION.test(words) ? 'subscription' : 'other-fee'
    case 'inventory':
      return 'storage'
    case 'transfer':
      return 'transfer'
    case 'fee':
      return 'other-fee'
    default:
      return 'other'
  }
}
