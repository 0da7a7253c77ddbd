// What the advice side says: the baseline's reasons, the levers' sentences, the names of the figures they rest on.
import type { Language, Words } from './say'

const en: Words = {
  // The state of a baseline check, by its `why`.
  'rating-voice-of-customer': 'From Voice of the Customer.',
  'rating-product-page': 'From the product page.',
  'rating-typed': 'As you typed it in.',
  'rating-missing': 'No rating yet.',
  'stock-report': 'Stock and units shipped from your inventory file.',
  'stock-sales': 'Stock from your inventory file, pace from your sales of the last 30 days.',
  'stock-stated': 'Days of supply as Amazon states them.',
  'stock-missing': 'No stock reading yet.',
  'stock-stale': 'The last stock reading is more than 30 days old.',
  'stock-no-sales': 'Nothing sold lately, so days of cover cannot be told.',
  'returns-ripe': 'Units that came back in the month of shipping or the two after.',
  'returns-missing': 'No returns file yet.',
  'returns-too-few': 'Fewer than 25 units are old enough to judge returns.',
  'cancellations-own': 'Cancelled orders out of all orders placed.',
  'cancellations-too-few': 'Fewer than 25 orders: too few to judge.',
  'cancellations-missing': 'No orders of this product yet.',
  'fba-no-verdict':
    'Amazon ships most of these orders, and its 2.5 % rule is for orders you ship: no verdict.',

  // What to mend, by the check that is red.
  'mend.rating':
    'Mend the rating first: {value} stars is under {threshold}. Read what buyers complain of, then request reviews from every buyer.',
  'mend.stockDays': 'Restock first: {value} days of cover is under {threshold}.',
  'mend.returnRate': 'Find out why buyers send it back first: {value} % returned, above {threshold} %.',
  'mend.cancellationRate': 'Stop cancellations first: {value} % of orders, Amazon allows {threshold} %.',
  // Where a missing input is found, by its `why`.
  'find.rating-missing': 'The rating is missing. Open Voice of the Customer, or type it in here.',
  'find.stock-missing': 'The stock is missing. Drop in the FBA inventory file, or open Manage Inventory.',
  'find.stock-stale':
    'The stock reading is too old. Drop in a fresh FBA inventory file, or open Manage Inventory.',
  'find.stock-no-sales':
    'Nothing sold in 90 days: check that the offer is live, and drop in the inventory file again.',
  'find.returns-missing': 'Returns are missing. Drop in the FBA customer returns file.',
  'find.returns-too-few':
    'Too early to judge returns: it takes 25 units that buyers have had for two months.',
  'find.cancellations-missing': 'Orders of this product are missing. Drop in the All Orders file.',
  'find.cancellations-too-few': 'Too early to judge cancellations: it takes 25 orders.',

  'reviews.close':
    'Steady the rating: {value} stars is just above {threshold}. Request a review for every order.',
  'reviews.fragile':
    'Steady the rating: {n} one-star rating would bring it under {threshold}. Request a review for every order.|Steady the rating: {n} one-star ratings would bring it under {threshold}. Request a review for every order.',
  'refill.same':
    '{share} % of those who come back buy the same again, half of all within days {from} to {to}: offer a refill or a multipack of that size.',
  'refill.other':
    '{share} % of those who come back buy {asin} next: lead there from the page, the comparison table and the Store.',
  'subscribe.offer': 'Buyers reorder about every {days} days: offer Subscribe & Save at 5 %.',
  'subscribe.offer-gain':
    'Buyers reorder about every {days} days: offer Subscribe & Save at 5 %. It pays from {gain} % more reorders.',
  'coupon.offer':
    'Try a small standing coupon of 5 %: half of those who come back do so between day {from} and {to}.',
  'coupon.offer-gain':
    'Try a small standing coupon of 5 %: half of those who come back do so between day {from} and {to}. With a fee of 2.5 % it pays from {gain} % more reorders.',
  'page.fix':
    '{n} session, {share} units per 100: work on title, images and comparison table. At {usual} per 100 you would sell {more} more.|{n} sessions, {share} units per 100: work on title, images and comparison table. At {usual} per 100 you would sell {more} more.',

  'lever.mend-baseline': 'Mend the baseline',
  'lever.reviews': 'Review requests',
  'lever.refill-multipack': 'Refill or multipack',
  'lever.subscribe-save': 'Subscribe & Save',
  'lever.standing-coupon': 'Standing coupon',
  'lever.product-page': 'Product page',

  'figure.rating': 'Rating',
  'figure.stockDays': 'Days of stock cover',
  'figure.returnRate': 'Return rate',
  'figure.cancellationRate': 'Cancellation rate',
  'figure.next': 'Share of those who came back that bought it',
  'figure.same': 'Share of those who came back that bought the same item',
  'figure.interval': 'Median days to the second purchase',
  'figure.spread': 'Spread of the days, as a share of the median',
  'figure.survival90': 'Come back within 90 days',
  'figure.sessions': 'Sessions',
  'figure.unitSession': 'Units per session',

  'evidence.own': 'Your own figures.',
  'evidence.A': 'Controlled study or official rule.',
  'evidence.B': 'Observed elsewhere, not on Amazon.',
  'evidence.C': "Practitioners' or vendors' claim.",
  'evidence.none': 'Nothing to judge by yet.',
}

const fr: Words = {
  'rating-voice-of-customer': 'D’après La voix du client.',
  'rating-product-page': 'D’après la page produit.',
  'rating-typed': 'Saisie par vous.',
  'rating-missing': 'Pas encore de note.',
  'stock-report': 'Stock et unités expédiées d’après votre fichier de stock.',
  'stock-sales': 'Stock d’après votre fichier de stock, rythme d’après vos ventes des 30 derniers jours.',
  'stock-stated': 'Jours de couverture indiqués par Amazon.',
  'stock-missing': 'Stock pas encore connu.',
  'stock-stale': 'Le dernier relevé de stock a plus de 30 jours.',
  'stock-no-sales': 'Rien vendu récemment : la couverture ne peut pas être calculée.',
  'returns-ripe': 'Unités revenues le mois de l’expédition ou les deux suivants.',
  'returns-missing': 'Pas encore de fichier de retours.',
  'returns-too-few': 'Moins de 25 unités assez anciennes pour juger des retours.',
  'cancellations-own': 'Commandes annulées sur toutes les commandes passées.',
  'cancellations-too-few': 'Moins de 25 commandes : trop peu pour juger.',
  'cancellations-missing': 'Pas encore de commande de ce produit.',
  'fba-no-verdict':
    'Amazon expédie la plupart de ces commandes et sa règle des 2,5 % vise celles que vous expédiez : pas de verdict.',

  'mend.rating':
    'D’abord la note : {value} étoiles, sous {threshold}. Lisez les plaintes, puis demandez un avis à chaque acheteur.',
  'mend.stockDays': 'D’abord le stock : {value} jours de couverture, sous {threshold}.',
  'mend.returnRate':
    'D’abord les retours : {value} % renvoyés, au-dessus de {threshold} %. Cherchez pourquoi.',
  'mend.cancellationRate':
    'D’abord les annulations : {value} % des commandes, Amazon en admet {threshold} %.',
  'find.rating-missing': 'La note manque. Ouvrez La voix du client, ou saisissez-la ici.',
  'find.stock-missing': 'Le stock manque. Déposez le fichier de stock FBA, ou ouvrez Gérer le stock.',
  'find.stock-stale':
    'Le relevé de stock est trop ancien. Déposez un nouveau fichier de stock FBA, ou ouvrez Gérer le stock.',
  'find.stock-no-sales':
    'Rien vendu en 90 jours : vérifiez que l’offre est active et déposez à nouveau le fichier de stock.',
  'find.returns-missing': 'Les retours manquent. Déposez le fichier des retours clients FBA.',
  'find.returns-too-few': 'Trop tôt pour juger des retours : il faut 25 unités en main depuis deux mois.',
  'find.cancellations-missing':
    'Les commandes de ce produit manquent. Déposez le fichier Toutes les commandes.',
  'find.cancellations-too-few': 'Trop tôt pour juger des annulations : il faut 25 commandes.',

  'reviews.close':
    'Affermissez la note : {value} étoiles, juste au-dessus de {threshold}. Demandez un avis pour chaque commande.',
  'reviews.fragile':
    'Affermissez la note : {n} avis à une étoile la ferait passer sous {threshold}. Demandez un avis pour chaque commande.|Affermissez la note : {n} avis à une étoile la feraient passer sous {threshold}. Demandez un avis pour chaque commande.',
  'refill.same':
    '{share} % de ceux qui reviennent rachètent le même, la moitié entre les jours {from} et {to} : proposez une recharge ou un lot de cette taille.',
  'refill.other':
    '{share} % de ceux qui reviennent achètent ensuite {asin} : menez-y depuis la page, le tableau comparatif et la boutique.',
  'subscribe.offer':
    'Les acheteurs recommandent environ tous les {days} jours : proposez l’abonnement Prévoyez et Économisez à 5 %.',
  'subscribe.offer-gain':
    'Les acheteurs recommandent environ tous les {days} jours : proposez l’abonnement Prévoyez et Économisez à 5 %. Il paie dès {gain} % de réachats en plus.',
  'coupon.offer':
    'Essayez un petit coupon permanent de 5 % : la moitié de ceux qui reviennent le font entre les jours {from} et {to}.',
  'coupon.offer-gain':
    'Essayez un petit coupon permanent de 5 % : la moitié de ceux qui reviennent le font entre les jours {from} et {to}. Avec 2,5 % de frais, il paie dès {gain} % de réachats en plus.',
  'page.fix':
    '{n} session, {share} unités pour 100 : soignez titre, images et tableau comparatif. À {usual} pour 100, vous en vendriez {more} de plus.|{n} sessions, {share} unités pour 100 : soignez titre, images et tableau comparatif. À {usual} pour 100, vous en vendriez {more} de plus.',

  'lever.mend-baseline': 'Assainir la base',
  'lever.reviews': 'Demandes d’avis',
  'lever.refill-multipack': 'Recharge ou lot',
  'lever.subscribe-save': 'Prévoyez et Économisez',
  'lever.standing-coupon': 'Coupon permanent',
  'lever.product-page': 'Page produit',

  'figure.rating': 'Note',
  'figure.stockDays': 'Jours de couverture du stock',
  'figure.returnRate': 'Taux de retour',
  'figure.cancellationRate': 'Taux d’annulation',
  'figure.next': 'Part de ceux qui sont revenus et l’ont acheté',
  'figure.same': 'Part de ceux qui sont revenus pour le même article',
  'figure.interval': 'Jours jusqu’au deuxième achat, médiane',
  'figure.spread': 'Étalement des jours, rapporté à la médiane',
  'figure.survival90': 'Reviennent dans les 90 jours',
  'figure.sessions': 'Sessions',
  'figure.unitSession': 'Unités par session',

  'evidence.own': 'Vos propres chiffres.',
  'evidence.A': 'Étude contrôlée ou règle officielle.',
  'evidence.B': 'Observé ailleurs, pas sur Amazon.',
  'evidence.C': 'Affirmation de praticiens ou de vendeurs d’outils.',
  'evidence.none': 'Rien encore pour en juger.',
}

export const leverWords: Record<Language, Words> = { en, fr }
