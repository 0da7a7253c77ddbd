// What the frame of every page says: views, shop, states, units, and problems between the page and the books. In French.
import type { Words } from '@/assets/words/say'

export const shellWords: Words = {
  'app.name': 'Encore',
  'app.views': 'Vues',
  'app.shop': 'Boutique',
  'app.as-of': 'Au {day}',
  'app.computing': 'Calcul en cours…',
  'app.local-account': 'fichiers',
  'view.overview': 'Vue d’ensemble',
  'view.cohorts': 'Cohortes',
  'view.outlook': 'Perspectives',
  'view.asins': 'Produits',
  'view.levers': 'Leviers',
  'view.money': 'Argent',
  'view.files': 'Données',
  'side.label': 'Faces de ce produit',
  'side.advice': 'Conseils',
  'side.return': 'Retour',
  'side.money': 'Argent',
  'side.ahead': 'À venir',
  'view.back': 'Tous les produits',

  'state.loading': 'Chargement',
  'empty.books': 'Rien d’importé pour l’instant. Déposez vos rapports sous Données.',
  'empty.figures': 'Pas encore de chiffres pour cette boutique. Ils paraissent une fois l’import calculé.',
  'empty.asin': 'Aucun acheteur n’est entré par ce produit dans l’historique importé.',
  'empty.study': 'Pas encore calculé. Cela paraît peu après les chiffres.',
  'empty.trace': 'Il n’y a pas de chiffres dont montrer les lignes.',
  'empty.outlook':
    'Pas encore de perspectives. Elles paraissent une fois l’historique de la boutique calculé, après les chiffres.',
  'empty.asin-outlook':
    'Pas encore de perspectives pour ce produit. Elles paraissent une fois les chiffres calculés.',

  'unit.days': '{days} jour|{days} jours',
  'unit.days-short': '{days} j',
  'figure.n': 'n = {count}',
  'figure.between': '{low}–{high}',
  'figure.between-signed': '{low} à {high}',
  'figure.missing': 'Inconnu',
  'figure.unknown': 'Autre chiffre ({key})',
  'explain.open': 'En savoir plus',
  'missing.ripe': 'Aucun acheteur assez ancien',

  'problem.forbidden': 'Cette page n’a pas le droit de demander cela. Rechargez l’extension.',
  'problem.malformed': 'L’extension a été mise à jour. Fermez cette page et rouvrez-la.',
  'problem.unreachable': 'La partie qui calcule ne répond pas. Fermez cette page et rouvrez-la.',
  'problem.interrupted': 'Le navigateur a coupé le travail. Rien n’est perdu : relancez-le.',
  'problem.books-deleted': 'Tout a été supprimé entre-temps. Importez de nouveau vos fichiers.',
  'problem.books-newer': 'Une version plus récente d’Encore a écrit ces données. Mettez l’extension à jour.',
  'problem.books-unreadable':
    'Une partie des données stockées est illisible. Supprimez tout et importez de nouveau vos fichiers.',
  'problem.disk-full': 'Le navigateur n’a plus de place pour ces données. Libérez du disque et réessayez.',
  'problem.unknown-shop': 'Cette boutique n’est pas encore connue. Importez d’abord ses fichiers.',
  'problem.panel-by-hand': 'Ce navigateur n’ouvre le panneau que par son propre bouton.',
  'problem.failed': 'Une erreur inattendue est survenue. Réessayez ; si elle reste, rechargez l’extension.',
  'problem.other': 'Un problème est survenu ({key}).',
}
