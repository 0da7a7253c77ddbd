// What is said while files come in: the first run, progress, what became of each file, and what a file leaves open. In French.
import type { Words } from '@/assets/words/say'

export const importWords: Words = {
  'welcome.title': 'Deux fichiers suffisent pour commencer',
  'welcome.lede':
    'Encore montre ce que vaut un client dans le temps, d’après des rapports que Seller Central vous donne déjà.',
  'welcome.all-orders': 'Téléchargez Toutes les commandes',
  'welcome.all-orders.where': 'Commandes → Rapports de commandes → Toutes les commandes',
  'welcome.all-orders.why': 'Il dit ce qui fut vendu et quand. Prenez autant de mois que possible.',
  'welcome.shipments': 'Téléchargez Amazon Fulfilled Shipments',
  'welcome.shipments.where': 'Rapports → Logistique → Ventes → Envois traités par Amazon',
  'welcome.shipments.why':
    'Il dit quelles commandes viennent du même acheteur. 31 jours par fichier, jusqu’à 18 mois en arrière : déposez-les tous à la fois.',
  'welcome.drop': 'Déposez les fichiers ici',
  'welcome.private':
    'Rien ne quitte cette machine. Encore n’a pas de serveur ; les adresses des acheteurs deviennent des codes avant tout stockage.',

  'import.title': 'Import',
  'import.meaning':
    'Les fichiers de rapports de Seller Central, autant que vous voulez, dans tout ordre. Les colonnes sont trouvées par leur nom.',
  'import.formula':
    'Toutes les commandes (quoi) + Amazon Fulfilled Shipments (qui), joints par commande et SKU',
  'import.sure':
    'Le même fichier deux fois, ou des fichiers qui se recouvrent, ne changent rien. Les lignes illisibles sont comptées, jamais devinées.',
  'import.drop': 'Déposez des rapports ici',
  'import.hint': 'Texte, CSV, XLSX ou JSON, plusieurs à la fois. Ils sont lus sur cette machine seulement.',
  'import.choose': 'Choisir',
  'import.job': 'Import de {n} fichier|Import de {n} fichiers',
  'import.running': 'Lecture de {n} fichier|Lecture de {n} fichiers',
  'import.done': '{taken} fichier repris sur {n}|{taken} fichiers repris sur {n}',
  'import.stopped': 'Import arrêté',
  'import.cancel': 'Annuler',
  'import.dismiss': 'Masquer',
  'import.rows': '{count} ligne|{count} lignes',
  'import.phase.waiting': 'en attente',
  'import.phase.reading': 'lecture',
  'import.phase.storing': 'stockage',
  'import.phase.computing': 'calcul',
  'import.phase.done': 'terminé',
  'import.phase.refused': 'refusé',
  'import.phase.cancelled': 'annulé',

  'outcome.accepted': '{accepted} ligne acceptée sur {rows}.|{accepted} lignes acceptées sur {rows}.',
  'outcome.new': 'Lignes qui apportent du nouveau : {count}.',
  'outcome.nothing-new': 'Rien de nouveau dedans.',
  'outcome.skipped': '{count} ligne écartée|{count} lignes écartées',
  'outcome.skip-line': '{why} : {count} (la première en ligne {line})',

  'report.all-orders': 'Toutes les commandes',
  'report.shipments': 'Envois traités par Amazon',
  'report.order-report': 'Rapport de commandes',
  'report.fba-returns': 'Retours clients FBA',
  'report.mfn-returns': 'Retours expédiés par le vendeur',
  'report.business-by-child': 'Rapport d’activité par ASIN enfant',
  'report.business-by-parent': 'Rapport d’activité par ASIN parent',
  'report.business-by-date': 'Rapport d’activité par date',
  'report.inventory-myi': 'Gérer le stock FBA',
  'report.inventory-planning': 'Planification du stock FBA',
  'report.inventory-restock': 'Réapprovisionnement',
  'report.settlement': 'Versement (fichier plat V2)',
  'report.transactions': 'Transactions (période)',
  'report.promotions': 'Promotions FBA',
  'report.reimbursements': 'Remboursements FBA',
  'report.unknown': 'Rapport inconnu',

  'skip.no-order-id': 'pas de numéro de commande',
  'skip.bad-order-id': 'numéro de commande incompris',
  'skip.no-date': 'pas de date',
  'skip.bad-date': 'date incomprise',
  'skip.bad-number': 'nombre incompris',
  'skip.bad-quantity': 'quantité incomprise',
  'skip.no-product': 'pas de produit',
  'skip.unknown-marketplace': 'place de marché inconnue',
  'skip.unknown-status': 'statut inconnu',
  'skip.short-row': 'ligne trop courte',
  'skip.summary-row': 'ligne de totaux',

  'problem.line': 'Ligne {line}.',
  'problem.column': 'Colonne « {column} ».',
  'problem.expected': 'Attendu : {expected}.',
  'problem.unknown-report': 'Ce n’est aucun des rapports qu’Encore sait lire.',
  'problem.missing-column': 'Une colonne manque.',
  'problem.truncated': 'Le fichier s’arrête au milieu d’une ligne. Téléchargez-le de nouveau.',
  'problem.other-shop': 'Ce fichier semble être celui d’une autre boutique.',
  'problem.empty': 'Le fichier ne contient aucune ligne.',
  'problem.not-text':
    'Ce n’est ni du texte ni un classeur. Prenez le téléchargement .txt, .csv, .xlsx ou .json.',
  'problem.needs-mapping': 'Ses en-têtes ne sont pas connus.',
  'problem.needs-period': 'Il ne dit pas quels jours il couvre.',
  'problem.needs-marketplace': 'Il ne dit pas sa place de marché.',
  'problem.cancelled': 'Annulé. Les lignes déjà lues n’ont pas été gardées.',
  'problem.damaged': 'Le fichier est abîmé ou incomplet. Téléchargez-le de nouveau.',
  'problem.too-large':
    'Le fichier est trop gros pour être lu d’un coup. Téléchargez une période plus courte.',
  'problem.unreadable': 'Le navigateur n’a pas pu lire le fichier. A-t-il été déplacé ou supprimé ?',
  'problem.old-form': 'C’est une ancienne forme du rapport, qu’Encore ne lit pas.',
  'problem.unknown-kind': 'Encore ne sait pas de quel montant il s’agit : il est gardé comme « autre ».',

  'mapping.title': 'Quelle colonne est laquelle ?',
  'mapping.meaning':
    'Ce fichier a des en-têtes dans une langue ou une forme qu’Encore ne connaît pas encore.',
  'mapping.formula':
    'votre réponse est gardée avec la ligne d’en-têtes : le prochain fichier pareil sera lu d’emblée',
  'mapping.sure':
    'Le fichier reste sur cette machine. Les lignes ci-dessous servent à reconnaître les colonnes.',
  'mapping.lede': 'Encore ne connaît pas les en-têtes de « {file} ».',
  'mapping.sample': 'Premières lignes du fichier',
  'mapping.report': 'Ce fichier est',
  'mapping.choose': 'Choisir…',
  'mapping.none': 'Pas dans ce fichier',
  'mapping.more': '{n} colonne de plus, si le fichier l’a|{n} colonnes de plus, si le fichier les a',
  'mapping.required': 'requis',
  'mapping.missing':
    '{n} colonne requise n’est pas encore désignée.|{n} colonnes requises ne sont pas encore désignées.',
  'mapping.save': 'Retenir et lire le fichier',

  'question.title': 'Une question sur un fichier',
  'question.leave': 'Laisser le fichier',
  'question.read': 'Lire le fichier',
  'question.period.title': 'Quels jours couvre-t-il ?',
  'question.period.lede': '« {file} » contient des sommes sur une période, sans dire laquelle.',
  'question.period.from': 'Premier jour',
  'question.period.to': 'Dernier jour',
  'question.marketplace.title': 'De quelle place de marché ?',
  'question.marketplace.lede':
    '« {file} » ne nomme pas sa place de marché, et vos données en comptent plusieurs, ou aucune encore.',
  'question.marketplace.label': 'Place de marché',
  'question.other-shop.title': 'Un fichier d’une autre boutique ?',
  'question.other-shop.lede': '« {file} » contient des produits que cette boutique n’a jamais vendus.',
  'question.other-shop.warning':
    'Mêler deux boutiques fausse tous les chiffres. Lisez-le seulement si vous êtes sûr.',
  'question.other-shop.yes': 'C’est bien cette boutique, le lire',
}
