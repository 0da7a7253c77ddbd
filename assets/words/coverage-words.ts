// What is said of how much the figures rest on, and of the shop's totals.
import type { Language, Words } from './say'

const en: Words = {
  'coverage.title': 'Identity coverage',
  'coverage.meaning':
    'The share of orders whose buyer can be recognised. Repeat purchases can only be seen among these orders.',
  'coverage.formula': 'orders with a usable buyer ÷ all orders that count',
  'coverage.sure':
    'Nothing is guessed: an order without a usable buyer counts in totals, never in repeat figures. Below 60% the figures speak of a minority of your orders.',
  'coverage.no-orders': 'No orders in the books',
  'coverage.of': '{with} of {count} order has a usable buyer|{with} of {count} orders have a usable buyer',
  'coverage.low':
    'Fewer than 60% of the orders show their buyer. Read the repeat figures as those of a minority.',
  'coverage.low-file':
    'Many orders are in no file that carries buyers. Add Amazon Fulfilled Shipments for the same months.',
  'coverage.left-out': 'Orders without a usable buyer, by reason',
  'coverage.reason.notInBuyerFile': 'In no file that carries buyers',
  'coverage.reason.blank': 'Buyer left blank by Amazon',
  'coverage.reason.noReply': 'No-reply address',
  'coverage.reason.businessRelay': 'Address shared by business buyers',
  'coverage.reason.outlier': 'Too many purchase days for one person',
  'coverage.history': 'History from {from} to {to}.',
  'coverage.no-history': 'No history yet.',
  'coverage.old':
    '{count} buyer ({share}) entered in its first {days} days and may be an older customer.|{count} buyers ({share}) entered in its first {days} days and may be older customers.',
  'coverage.line.orders': '{share} of {count} orders have a usable buyer',
  'coverage.line.from': 'history since {day}',
  'coverage.line.old': '{share} of buyers may be older customers',

  'totals.title': 'Totals',
  'totals.meaning':
    'The whole shop over the imported history. Orders, units and revenue count every order, with or without a known buyer.',
  'totals.formula': 'revenue = item price − item promotion discount, tax apart',
  'totals.sure':
    'Left out: cancelled orders, replacements, multi-channel orders, lines without a price. Returns are counted apart and do not lower revenue. Purchases are days on which a known buyer ordered.',
  'totals.revenue': 'Revenue',
  'totals.orders': 'Orders',
  'totals.units': 'Units',
  'totals.buyers': 'Known buyers',
  'totals.purchases': 'Their purchases',
  'totals.apart': 'Counted apart: {returned} units returned ({money}), {cancelled} orders cancelled.',
}

const fr: Words = {
  'coverage.title': 'Acheteurs reconnus',
  'coverage.meaning':
    'La part des commandes dont l’acheteur peut être reconnu. Les réachats ne se voient que parmi elles.',
  'coverage.formula': 'commandes avec acheteur utilisable ÷ toutes les commandes retenues',
  'coverage.sure':
    'Rien n’est deviné : une commande sans acheteur utilisable compte dans les totaux, jamais dans les réachats. Sous 60 %, les chiffres parlent d’une minorité de vos commandes.',
  'coverage.no-orders': 'Aucune commande',
  'coverage.of':
    '{with} commande sur {count} a un acheteur utilisable|{with} commandes sur {count} ont un acheteur utilisable',
  'coverage.low':
    'Moins de 60 % des commandes montrent leur acheteur. Lisez les réachats comme ceux d’une minorité.',
  'coverage.low-file':
    'Beaucoup de commandes ne sont dans aucun fichier qui porte les acheteurs. Ajoutez les Envois traités par Amazon (Amazon Fulfilled Shipments) des mêmes mois.',
  'coverage.left-out': 'Commandes sans acheteur utilisable, par raison',
  'coverage.reason.notInBuyerFile': 'Dans aucun fichier avec acheteurs',
  'coverage.reason.blank': 'Acheteur laissé vide par Amazon',
  'coverage.reason.noReply': 'Adresse sans réponse (no-reply)',
  'coverage.reason.businessRelay': 'Adresse partagée par des professionnels',
  'coverage.reason.outlier': 'Trop de jours d’achat pour une personne',
  'coverage.history': 'Historique du {from} au {to}.',
  'coverage.no-history': 'Pas encore d’historique.',
  'coverage.old':
    '{count} acheteur ({share}) est entré dans ses {days} premiers jours et peut être un ancien client.|{count} acheteurs ({share}) sont entrés dans ses {days} premiers jours et peuvent être d’anciens clients.',
  'coverage.line.orders': '{share} de {count} commandes ont un acheteur utilisable',
  'coverage.line.from': 'historique depuis le {day}',
  'coverage.line.old': '{share} des acheteurs peuvent être d’anciens clients',

  'totals.title': 'Totaux',
  'totals.meaning':
    'Toute la boutique sur l’historique importé. Commandes, unités et chiffre d’affaires comptent chaque commande, acheteur connu ou non.',
  'totals.formula': 'chiffre d’affaires = prix de l’article − remise de l’article, hors taxe',
  'totals.sure':
    'Exclus : commandes annulées, remplacements, commandes multicanales, lignes sans prix. Les retours sont comptés à part et ne réduisent pas le chiffre d’affaires. Un achat est un jour où un acheteur connu a commandé.',
  'totals.revenue': 'Chiffre d’affaires',
  'totals.orders': 'Commandes',
  'totals.units': 'Unités',
  'totals.buyers': 'Acheteurs connus',
  'totals.purchases': 'Leurs achats',
  'totals.apart': 'À part : {returned} unités retournées ({money}), {cancelled} commandes annulées.',
}

export const coverageWords: Record<Language, Words> = { en, fr }
