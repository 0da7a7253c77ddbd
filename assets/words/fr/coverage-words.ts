// What is said of how much the figures rest on, and of the shop's totals. In French.
import type { Words } from '@/assets/words/say'

export const coverageWords: Words = {
  'coverage.title': 'Acheteurs reconnus',
  'coverage.meaning':
    'La part des commandes dont l’acheteur peut être reconnu. Les réachats ne se voient que parmi elles.',
  'coverage.formula': 'commandes avec acheteur utilisable ÷ toutes les commandes retenues',
  'coverage.sure':
    'Rien n’est deviné : une commande sans acheteur utilisable compte dans les totaux, jamais dans les réachats. Sous 60 %, les chiffres parlent d’une minorité de vos commandes.',
  'coverage.no-orders': 'Aucune commande',
  'coverage.of':
    '{with} commande sur {count} a un acheteur utilisable|{with} commandes sur {count} ont un acheteur utilisable',
  'coverage.low':
    'Moins de 60 % des commandes montrent leur acheteur. Lisez les réachats comme ceux d’une minorité.',
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
    'Exclus : commandes annulées, remplacements, commandes multicanales, lignes sans prix. Les retours sont comptés à part et ne réduisent pas le chiffre d’affaires. Un achat est un jour où un acheteur connu a commandé.',
  'totals.revenue': 'Chiffre d’affaires',
  'totals.orders': 'Commandes',
  'totals.units': 'Unités',
  'totals.buyers': 'Acheteurs connus',
  'totals.purchases': 'Leurs achats',
  'totals.apart': 'À part : {returned} unités retournées ({money}), {cancelled} commandes annulées.',
}
