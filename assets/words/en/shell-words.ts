// What the frame of every page says: views, shop, states, units, and problems between the page and the books.
import type { Words } from '@/assets/words/say'

export const shellWords: Words = {
  'app.name': 'Encore',
  'app.views': 'Views',
  'app.shop': 'Shop',
  'app.as-of': 'As of {day}',
  'app.computing': 'Computing…',
  'app.local-account': 'files',
  'view.overview': 'Overview',
  'view.cohorts': 'Cohorts',
  'view.outlook': 'Outlook',
  'view.asins': 'Products',
  'view.levers': 'Levers',
  'view.money': 'Money',
  'view.files': 'Data',
  'side.label': 'Sides of this product',
  'side.advice': 'Advice',
  'side.return': 'Return',
  'side.money': 'Money',
  'side.ahead': 'Ahead',
  'view.back': 'All products',

  'state.loading': 'Loading',
  'empty.books': 'Nothing imported yet. Drop your report files under Data.',
  'empty.figures': 'No figures for this shop yet. They appear when an import has been computed.',
  'empty.asin': 'No buyer entered by this product in the imported history.',
  'empty.study': 'Not worked out yet. It appears a little after the figures.',
  'empty.trace': 'There are no figures to show the rows of.',
  'empty.outlook':
    'No outlook yet. It appears when the history of this shop has been computed, after the figures.',
  'empty.asin-outlook': 'No outlook for this product yet. It appears after the figures have been computed.',

  'unit.days': '{days} day|{days} days',
  'unit.days-short': '{days} d',
  'figure.n': 'n = {count}',
  'figure.between': '{low}–{high}',
  'figure.between-signed': '{low} to {high}',
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
