// The types of rows in the transaction report, in every language they were seen in, and what rows of no order are by their description.
import { describe, expect, it } from 'vitest'
import { kindOfEntry, transactionTypeOf } from '@/lib/readers/reports/reading/transaction-types'

describe('transactionTypeOf', () => {
  it.each([
    [
      'order',
      'Order Bestellung Commande Ordine Pedido Bestelling Beställning Zamówienie 注文 Order_Retrocharge',
    ],
    ['refund', 'Refund Erstattung Remboursement Rimborso Reembolso Terugbetaling Återbetalning 返金'],
    ['adjustment', 'Adjustment Anpassung Ajustement Modifica Ajuste Aanpassing Justering Korekta 調整'],
    [
      'transfer',
      'Transfer Übertrag Transfert Trasferimento Transferir Trasferir Overboeking Överföring Przelew 振込み',
    ],
    ['transfer', 'Debt Verbindlichkeit Deuda Schuld Skuld Dług マイナス残高'],
  ])('%s: %s', (type, words) => {
    for (const word of words.split(' ')) {
      expect(transactionTypeOf(word), word).toBe(type)
      expect(transactionTypeOf(` ${word.toUpperCase()} `), word).toBe(type)
    }
  })
  it.each([
    ['Chargeback Refund', 'refund'],
    ['A-to-z Guarantee Claim', 'refund'],
    ['Réclamation dans le cadre de la Garantie A à z', 'refund'],
    ['Reclamación de la Garantía de la A a la Z', 'refund'],
    ['FBA Inventory Fee - Reversal', 'inventory'],
    ['FBA 在庫関連の手数料 - 取り消し', 'inventory'],
    ['Tariffa dell’Offerta Lampo', 'fee'],
    ["Tariffa dell'Offerta Lampo", 'fee'],
    ['Tarifa de prestación de servicio', 'service'],
    ['Quantum Levy', null],
  ])('%s: %s', (word, type) => {
    expect(transactionTypeOf(word)).toBe(type)
  })
})

describe('kindOfEntry', () => {
  it.each([
    ['service', 'Cost of Advertising', 'advertising'],
    ['service', 'Werbekosten', 'advertising'],
    ['service', 'Prix de la publicité', 'advertising'],
    ['service', 'Costo della pubblicità', 'advertising'],
    ['service', 'Gastos de publicidad', 'advertising'],
    ['service', 'Koszt reklamy', 'advertising'],
    ['service', '広告費用', 'advertising'],
    ['service', 'SellerPayments_Report_Fee_Subscription', 'subscription'],
    ['service', '月額登録料', 'subscription'],
    ['service', 'Non-subscription Fee Adjustment', 'other-fee'],
    ['service', 'Rettifica commissione non di abbonamento', 'other-fee'],
    ['service', 'Ajuste ajeno a la cuota de suscripción', 'other-fee'],
    ['service', null, 'other-fee'],
    ['adjustment', 'FBA Inventory Reimbursement - Lost:Warehouse', 'reimbursement'],
    ['adjustment', 'Versand durch Amazon Erstattung für Lagerbestand - Kundenrücksendung', 'reimbursement'],
    ['adjustment', 'FBA在庫の返金 - 購入者による返品:', 'reimbursement'],
    ['adjustment', 'Buyer Recharge', 'other'],
    ['inventory', 'FBA Removal Order: Disposal Fee', 'storage'],
    ['transfer', 'To your account ending in: 833', 'transfer'],
    ['fee', 'Deal', 'other-fee'],
    ['liquidation', 'Sample tea', 'other'],
  ] as const)('%s, %s: %s', (type, description, kind) => {
    expect(kindOfEntry(type, description)).toBe(kind)
  })
})
