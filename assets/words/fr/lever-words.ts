// What the advice side says: the baseline's reasons, the levers' sentences, the names of the figures they rest on. In French.
import type { Words } from '@/assets/words/say'

export const leverWords: Words = {
  'rating-voice-of-customer': 'D’après La voix du client.',
  'rating-product-page': 'D’après la page produit.',
  'rating-typed': 'Saisie par vous.',
  'rating-missing': 'Pas encore de note.',
  'stock-report': 'Stock et unités expédiées d’après votre fichier de stock.',
  'stock-sales': 'Stock d’après votre fichier de stock, rythme d’après vos ventes des 30 derniers jours.',
  'stock-traffic': 'Stock d’après votre fichier de stock, rythme d’après votre rapport d’activité.',
  'stock-stated': 'Jours de couverture indiqués par Amazon.',
  'stock-missing': 'Stock pas encore connu.',
  'stock-stale': 'Le dernier relevé de stock a plus de 30 jours.',
  'stock-no-pace': 'Stock connu, mais pas son rythme de vente.',
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
  'find.stock-no-pace':
    'Stock connu, mais pas son rythme de vente. Déposez le fichier de planification du stock FBA ou de réapprovisionnement.',
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
    'Proposez une recharge, ou un lot de cette taille : {share} % de ceux qui reviennent rachètent le même, la moitié des réachats entre les jours {from} et {to}.',
  'refill.other':
    'Menez à {asin} depuis la page, le tableau comparatif et la boutique : {share} % de ceux qui reviennent l’achètent ensuite.',
  'subscribe.offer':
    'Proposez l’abonnement Prévoyez et Économisez à 5 % : les acheteurs recommandent environ tous les {days} jours.',
  'subscribe.offer-gain':
    'Proposez l’abonnement Prévoyez et Économisez à 5 % : les acheteurs recommandent environ tous les {days} jours. Il paie dès {gain} % de réachats en plus.',
  'coupon.offer':
    'Essayez un petit coupon permanent de 5 % : la moitié de ceux qui reviennent le font entre les jours {from} et {to}.',
  'coupon.offer-gain':
    'Essayez un petit coupon permanent de 5 % : la moitié de ceux qui reviennent le font entre les jours {from} et {to}. Avec {fee} % de frais, il paie dès {gain} % de réachats en plus.',
  'coupon.offer-no-fee':
    'Essayez un petit coupon permanent de 5 % : la moitié de ceux qui reviennent le font entre les jours {from} et {to}. Il paie dès {gain} % de réachats en plus. Les frais de coupon d’Amazon ne sont pas connus ici et restent hors du calcul.',
  'page.fix':
    'Soignez titre, images et tableau comparatif : {n} session a donné {share} unités pour 100. À {usual} pour 100, vous en vendriez {more} de plus.|Soignez titre, images et tableau comparatif : {n} sessions ont donné {share} unités pour 100. À {usual} pour 100, vous en vendriez {more} de plus.',

  'reviews.few':
    'Demandez un avis pour chaque commande : {n} nouvelle note en 30 jours, c’est peu pour {orders} commandes.|Demandez un avis pour chaque commande : {n} nouvelles notes en 30 jours, c’est peu pour {orders} commandes.',
  'refill.per-unit':
    'Proposez un lot ou une recharge à ce rythme : une unité dure de {from} à {to} jours, et {share} % de ceux qui reviennent rachètent le même.',
  'refill.path':
    'Raccourcissez le chemin du retour, dans le tableau comparatif et la boutique : {share} % de ceux qui reviennent rachètent le même, la moitié des réachats entre les jours {from} et {to}. C’est déjà un lot.',
  'refill.path-sibling':
    'Menez à son lot {asin} depuis le tableau comparatif et la boutique : {share} % de ceux qui reviennent rachètent le même, la moitié des réachats entre les jours {from} et {to}.',
  'refill.path-habit':
    'Raccourcissez le chemin du retour, dans le tableau comparatif et la boutique : {share} % de ceux qui reviennent rachètent le même, la moitié des réachats entre les jours {from} et {to}. Un lot plus grand ne les ferait pas tenir plus longtemps.',
  'subscribe.lower':
    'Essayez 5 % en face des {funded} % que vous financez : les acheteurs recommandent environ tous les {days} jours, et rien de publié ne dit que 10 % rapporte plus.',
  'coupon.week':
    'Lancez un seul petit coupon de 5 % la semaine du {week} : le plus de réachats arrivent juste après. La moitié entre les jours {from} et {to}.',
  'stock.buffer':
    'Commandez {n} unité maintenant : le réassort prend {days} jours, et 30 de plus doivent être couverts.|Commandez {n} unités maintenant : le réassort prend {days} jours, et 30 de plus doivent être couverts.',
  'stock.buffer-by':
    'Commandez {n} unité d’ici le {orderBy} : le stock tient jusqu’au {ends}, et le réassort prend {days} jours.|Commandez {n} unités d’ici le {orderBy} : le stock tient jusqu’au {ends}, et le réassort prend {days} jours.',
  'price.steady':
    'Gardez un prix stable : il a bougé {n} fois en 90 jours. Un acheteur qui revient ne doit pas être surpris.|Gardez un prix stable : il a bougé {n} fois en 90 jours. Un acheteur qui revient ne doit pas être surpris.',
  'page.reasons':
    'Montrez clairement taille, compatibilité et contenu, en images et dans un tableau comparatif : {share} % de {n} retour motivé en parle.|Montrez clairement taille, compatibilité et contenu, en images et dans un tableau comparatif : {share} % de {n} retours motivés en parlent.',
  'bid.room-at-once':
    'Relevez les enchères à petits pas : une première commande est remboursée aussitôt, et la publicité peut coûter {breakEven} % des ventes, contre {acos} % aujourd’hui.',
  'bid.room':
    'Relevez les enchères à petits pas : une première commande est remboursée en {n} jour, et la publicité peut coûter {breakEven} % des ventes, contre {acos} % aujourd’hui.|Relevez les enchères à petits pas : une première commande est remboursée en {n} jours, et la publicité peut coûter {breakEven} % des ventes, contre {acos} % aujourd’hui.',

  'lever.mend-baseline': 'Assainir la base',
  'lever.reviews': 'Demandes d’avis',
  'lever.refill-multipack': 'Recharge ou lot',
  'lever.subscribe-save': 'Prévoyez et Économisez',
  'lever.standing-coupon': 'Coupon permanent',
  'lever.product-page': 'Page produit',
  'lever.stock-buffer': 'Stock de sécurité',
  'lever.accessory': 'Chemin vers le produit suivant',
  'lever.coupon-timing': 'Coupon au bon moment',
  'lever.price-band': 'Prix stable',
  'lever.bid-headroom': 'Marge d’enchère',

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
