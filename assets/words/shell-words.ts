// What the frame of every page says: views, shop, states, units, and problems between the page and the books.
import type { Language, Words } from './say'

const en: Words = {
  'app.name': 'Encore',
  'app.views': 'Views',
  'app.shop': 'Shop',
  'app.as-of': 'As of {day}',
  'app.computing': 'Computing…',
  'app.local-account': 'files',
  'view.overview': 'Overview',
  'view.cohorts': 'Cohorts',
  'view.asins': 'Products',
  'view.files': 'Data',
  'view.back': 'All products',

  'state.loading': 'Loading',
  'empty.books': 'Nothing imported yet. Drop your report files under Data.',
  'empty.figures': 'No figures for this shop yet. They appear when an import has been computed.',
  'empty.asin': 'No buyer entered by this product in the imported history.',

  'unit.days': '{days} day|{days} days',
  'unit.days-short': '{days} d',
  'figure.n': 'n = {count}',
  'figure.between': '{low}–{high}',
  'figure.missing': 'Not known',
  'figure.unknown': 'Another figure ({key})',
  'explain.open': 'What is this?',
  'missing.ripe': 'No buyer is old enough yet',

  'problem.forbidden': 'This page may not ask for that. Reload the extension.',
  'problem.malformed': 'The extension was updated. Close this page and open it again.',
  'problem.unreachable': 'The computing part does not answer. Close this page and open it again.',
  'problem.interrupted': 'The browser ended the work half-way. Nothing is broken: start it again.',
  'problem.books-deleted': 'Everything was deleted meanwhile. Import your files again.',
  'problem.books-newer': 'A newer version of Encore wrote these books. Update the extension.',
  'problem.books-unreadable':
    'A part of the stored books cannot be read. Delete everything and import your files again.',
  'problem.disk-full': 'The browser has no room left to store the books. Free some disk space and try again.',
  'problem.unknown-shop': 'This shop is not in the books yet. Import its files first.',
  'problem.panel-by-hand': 'This browser opens the side panel only from its own button.',
  'problem.failed':
    'Something went wrong that should not have. Try again; if it stays, reload the extension.',
  'problem.other': 'Something went wrong ({key}).',
}

const fr: Words = {
  'app.name': 'Encore',
  'app.views': 'Vues',
  'app.shop': 'Boutique',
  'app.as-of': 'Au {day}',
  'app.computing': 'Calcul en cours…',
  'app.local-account': 'fichiers',
  'view.overview': 'Vue d’ensemble',
  'view.cohorts': 'Cohortes',
  'view.asins': 'Produits',
  'view.files': 'Données',
  'view.back': 'Tous les produits',

  'state.loading': 'Chargement',
  'empty.books': 'Rien d’importé pour l’instant. Déposez vos rapports sous Données.',
  'empty.figures': 'Pas encore de chiffres pour cette boutique. Ils paraissent une fois l’import calculé.',
  'empty.asin': 'Aucun acheteur n’est entré par ce produit dans l’historique importé.',

  'unit.days': '{days} jour|{days} jours',
  'unit.days-short': '{days} j',
  'figure.n': 'n = {count}',
  'figure.between': '{low}–{high}',
  'figure.missing': 'Inconnu',
  'figure.unknown': 'Autre chiffre ({key})',
  'explain.open': 'En savoir plus',
  'missing.ripe': 'Aucun acheteur assez ancien',

  'problem.forbidden': 'Cette page n’a pas le droit de demander cela. Rechargez l’extension.',
  'problem.malformed': 'L’extension a été mise à jour. Fermez cette page et rouvrez-la.',
  'problem.unreachable': 'La partie qui calcule ne répond pas. Fermez cette page et rouvrez-la.',
  'problem.interrupted': 'Le navigateur a coupé le travail. Rien n’est perdu : relancez-le.',
  'problem.books-deleted': 'Tout a été supprimé entre-temps. Importez de nouveau vos fichiers.',
  'problem.books-newer': 'Une version plus récente d’Encore a écrit ces données. Mettez l’extension à jour.',
  'problem.books-unreadable':
    'Une partie des données stockées est illisible. Supprimez tout et importez de nouveau vos fichiers.',
  'problem.disk-full': 'Le navigateur n’a plus de place pour ces données. Libérez du disque et réessayez.',
  'problem.unknown-shop': 'Cette boutique n’est pas encore connue. Importez d’abord ses fichiers.',
  'problem.panel-by-hand': 'Ce navigateur n’ouvre le panneau que par son propre bouton.',
  'problem.failed': 'Une erreur inattendue est survenue. Réessayez ; si elle reste, rechargez l’extension.',
  'problem.other': 'Un problème est survenu ({key}).',
}

export const shellWords: Record<Language, Words> = { en, fr }
