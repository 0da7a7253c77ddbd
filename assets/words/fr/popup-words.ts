// What the popup says. In French.
import type { Words } from '@/assets/words/say'

export const popupWords: Words = {
  'rows.open': 'Lignes',
  'rows.of': 'Montrer les lignes derrière {figure}',
  'popup.title': 'Produit',
  'popup.clv': 'Revenu par acheteur sous',
  'popup.repeat': 'Reviennent sous 90 jours',
  'popup.window': 'Fenêtre de retour',
  'popup.reorders': 'de {n} réachat|de {n} réachats',
  'popup.lever': 'Prochain levier',
  'popup.open': 'Ouvrir le panneau',
  'popup.here': 'Sur cette page',
  'popup.choose': 'Cette page ne parle d’aucun produit connu. Cherchez-en un.',
}
