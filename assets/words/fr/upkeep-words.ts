// What is said of keeping house: stored files, months covered, pages read, settings and deleting. In French.
import type { Words } from '@/assets/words/say'

export const upkeepWords: Words = {
  'files.title': 'Fichiers importés',
  'files.meaning': 'Chaque fichier lu, avec les achats qu’il contient.',
  'files.formula': 'lignes acceptées ; premier et dernier jour d’achat',
  'files.sure': 'Seules les lignes sont gardées, en colonnes. Le fichier reste où vous l’avez mis.',
  'files.none': 'Aucun fichier lu pour l’instant.',
  'files.period': 'du {from} au {to}',

  'calendar.title': 'Mois couverts',
  'calendar.meaning':
    'Les mois que couvrent vos fichiers : les commandes disent quoi, les acheteurs disent qui est revenu.',
  'calendar.formula': 'jours du mois entre le premier et le dernier achat d’un fichier ÷ jours du mois',
  'calendar.sure':
    'Un réachat ne se voit que là où les deux lignes sont pleines. Les cases à moitié sont à télécharger.',
  'calendar.none': 'Aucun fichier de commandes lu pour l’instant.',
  'calendar.orders': 'Commandes',
  'calendar.buyers': 'Acheteurs',
  'calendar.full': 'couvert',
  'calendar.part': 'en partie',
  'calendar.empty': 'manquant',
  'calendar.cell.full': '{month} : couvert',
  'calendar.cell.part': '{month} : couvert à {share}',
  'calendar.cell.empty': '{month} : manquant',

  'pages.title': 'Pages lues',
  'pages.meaning': 'Ce qu’Encore a lu dans les pages de Seller Central que vous avez ouvertes.',
  'pages.formula': 'lignes lues sur les lignes que la page annonce',
  'pages.sure':
    'Encore ne clique, ne charge et n’envoie rien dans Seller Central. Une page qu’il ne comprend pas est laissée telle quelle.',
  'pages.none':
    'Aucune page lue. Ouvrez Gérer les commandes, les Rapports d’activité ou Gérer le stock dans Seller Central.',
  'pages.rows': '{count} ligne lue|{count} lignes lues',
  'pages.of': '{read} lues sur {total}',
  'pages.more': 'ouvrez les pages suivantes pour la suite',
  'pages.skipped': '{n} ligne incomprise|{n} lignes incomprises',
  'page.manage-orders': 'Gérer les commandes',
  'page.order-detail': 'Détail de commande',
  'page.business-reports': 'Rapports d’activité',
  'page.manage-inventory': 'Gérer le stock',
  'page.voice-of-customer': 'La voix du client',
  'trouble.signed-out': 'Vous étiez déconnecté sur cette page.',
  'trouble.unknown-shop': 'Encore n’a pas su à quelle boutique est cette page, et n’a rien gardé.',
  'trouble.unknown-layout':
    'Cette page a changé et n’est pas encore comprise. Ses chiffres n’ont pas été lus.',
  'trouble.empty': 'Cette page ne montrait aucune ligne.',
  'trouble.shape':
    'Vous pouvez envoyer sa forme aux auteurs : balises et noms d’attributs, aucune de vos valeurs.',
  'trouble.copy': 'Copier la forme',
  'trouble.copied': 'Copié',

  'settings.title': 'Réglages',
  'settings.meaning': 'Vos seuils pour la base, et ce que supposent les chiffres.',
  'settings.formula': 'enregistrer recalcule tous les chiffres',
  'settings.sure':
    'La limite d’exception écarte les adresses partagées. La marge brute est votre hypothèse, et c’est dit.',
  'settings.language': 'Langue',
  'settings.auto': 'Navigateur',
  'settings.strips': 'Chiffres dans les pages de Seller Central',
  'settings.thresholds': 'Base',
  'settings.computing': 'Chiffres',
  'settings.rating': 'Note, au moins',
  'settings.rating.hint': 'étoiles sur 5',
  'settings.rating.unit': 'étoiles',
  'settings.stockDays': 'Couverture, au moins',
  'settings.stockDays.hint': 'la ligne d’Amazon est 28',
  'settings.stockDays.unit': 'jours',
  'settings.returnRate': 'Retours, au plus',
  'settings.returnRate.hint': 'prenez la ligne de votre catégorie',
  'settings.returnRate.unit': '%',
  'settings.cancellationRate': 'Annulations, sous',
  'settings.cancellationRate.hint': 'commandes que vous expédiez',
  'settings.cancellationRate.unit': '%',
  'settings.outlierPurchaseDays': 'Plus une personne au-delà de',
  'settings.outlierPurchaseDays.hint': 'jours d’achat en un an',
  'settings.outlierPurchaseDays.unit': 'jours',
  'settings.grossMarginShare': 'Marge brute',
  'settings.grossMarginShare.hint': 'pour les produits sans coût unitaire ; vide : aucune',
  'settings.grossMarginShare.unit': '%',
  'settings.invalid': 'Un champ ne contient pas de nombre valable.',
  'settings.save': 'Enregistrer',

  'own.title': 'Vos propres saisies',
  'own.lede':
    'Journal, coûts unitaires, notes saisies, changements écartés, réponses sur les colonnes et réglages : ce qu’aucun rapport ne pourrait rendre. Enregistrez-les avant de retirer Encore ou de changer d’ordinateur. Le fichier ne contient ni commande ni acheteur.',
  'own.save': 'Enregistrer dans un fichier',
  'own.restore': 'Reprendre d’un fichier…',
  'own.restored':
    'Repris. Entrées du journal : {journal}. Notes : {ratings}. Coûts unitaires : {costs}. Les réglages sont ceux du fichier. Ce qui était déjà là est resté.',
  'own.left-out': 'Illisible et laissé de côté ({n}) : {places}.',

  'delete.title': 'Tout supprimer',
  'delete.lede':
    'Retire données, fichiers, chiffres, réglages et clés de cette machine. Vos fichiers téléchargés restent.',
  'delete.ask': 'Tout supprimer…',
  'delete.sure': 'Impossible de revenir en arrière.',
  'delete.yes': 'Oui, tout supprimer',
  'delete.no': 'Garder',
}
