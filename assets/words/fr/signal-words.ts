// What is said of signals beside the orders: traffic, rating, price, promotions, subscribers, Featured Offer, stock, returns. In French.
import type { Words } from '@/assets/words/say'

export const signalWords: Words = {
  'signals.title': 'Signaux',
  'signals.shop-title': 'Signaux de la boutique',
  'signals.meaning': 'Ce qui se voit du produit à côté de ses commandes. Leviers et alertes s’y appuient.',
  'signals.formula':
    'chaque ligne est ce qu’un fichier ou une page disait ce jour-là ; rien n’est comblé entre',
  'signals.sure': 'Des signaux, pas des causes. Limites à 95 % (Wilson) ; n se lit à côté de chaque part.',
  'signals.unknown': 'Pas encore connu',
  'signals.between': '{low} à {high}',
  'signals.trend':
    '{name} : {n} relevé depuis le {from}, {between}|{name} : {n} relevés depuis le {from}, {between}',
  'signals.from-to': 'du {from} au {to}',

  'signals.traffic': 'Des sessions aux unités',
  'signals.traffic-none': 'Pas encore de rapport d’activité par ASIN.',
  'signals.traffic-none-shop': 'Pas encore de rapport d’activité par date.',
  'signals.conversion-one':
    'Une seule période (n\u00a0=\u00a0{count} session).|Une seule période (n\u00a0=\u00a0{count} sessions).',
  'signals.conversion':
    'De {from} à {to} sur {n} période (n\u00a0=\u00a0{count} sessions, {last} dans la dernière).|De {from} à {to} sur {n} périodes (n\u00a0=\u00a0{count} sessions, {last} dans la dernière).',
  'signals.period': 'Jours',
  'signals.sessions': 'Sessions',
  'signals.orders': 'Commandes',
  'signals.units': 'Unités',
  'signals.per-session': 'Unités par session',
  'signals.per-session-hint': 'Amazon dit : pourcentage de sessions par unité',
  'signals.amazon-repeat':
    'Taux de réachat d’Amazon : {share} de {count} clients, du {from} au {to}. Il ne compte que ce temps, donc il est plus bas que le nôtre.|Taux de réachat d’Amazon : {share} de {count} clients, du {from} au {to}. Il ne compte que ce temps, donc il est plus bas que le nôtre.',
  'signals.amazon-repeat-none': 'Brand Analytics ne donne pas de taux de réachat.',

  'signals.rating': 'Note et avis',
  'signals.rating-none': 'Aucune note lue. Ouvrez le produit dans Seller Central.',
  'signals.stars': 'Étoiles',
  'signals.reviews': 'Avis',
  'signals.stars-trend-none':
    'Pas de tendance : il faut trois relevés en 90 jours (n\u00a0=\u00a0{n}).|Pas de tendance : il faut trois relevés en 90 jours (n\u00a0=\u00a0{n}).',
  'signals.stars-up':
    'Monte de {change} étoile par mois (n\u00a0=\u00a0{n}).|Monte de {change} étoile par mois (n\u00a0=\u00a0{n}).',
  'signals.stars-down':
    'Baisse de {change} étoile par mois (n\u00a0=\u00a0{n}).|Baisse de {change} étoile par mois (n\u00a0=\u00a0{n}).',
  'signals.stars-level': 'Stable (n\u00a0=\u00a0{n}).|Stable (n\u00a0=\u00a0{n}).',
  'signals.reviews-pace': '{count} nouvel avis par mois.|{count} nouveaux avis par mois.',

  'signals.price': 'Prix',
  'signals.price-none': 'Aucun prix vu pour l’instant.',
  'signals.paid': 'Vendu à',
  'signals.listed': 'Affiché à',
  'signals.listed-none': 'Aucun prix affiché lu',
  'signals.rotates':
    'Le prix a bougé {n} fois en 90 jours. Qui revient trouve un autre prix.|Le prix a bougé {n} fois en 90 jours. Qui revient trouve un autre prix.',
  'signals.price-changes':
    'A bougé {n} fois en 90 jours, {all} en tout (de plus de 3 %).|A bougé {n} fois en 90 jours, {all} en tout (de plus de 3 %).',
  'signals.price-median':
    'Médiane {price} sur {n} jour avec une vente.|Médiane {price} sur {n} jours avec une vente.',

  'signals.promotions': 'Promotions',
  'signals.promotions-none': 'Aucune commande d’un acheteur connu.',
  'signals.first-orders': 'Premières commandes avec promotion',
  'signals.repeat-orders': 'Réachats avec promotion',
  'signals.no-repeats': 'Personne n’est encore revenu',
  'signals.depth': 'Remise moyenne, quand il y en a une',
  'signals.no-promotions': 'Aucune remise vue',
  'signals.after-promotion': 'Revenus sous 90 jours, entrés avec',
  'signals.after-none': 'Revenus sous 90 jours, entrés sans',
  'signals.coupon': 'Coupon {worth} : du {from} au {to}',

  'signals.subscribe': 'Prévoyez et Économisez',
  'signals.subscribe-none': 'Aucun fichier Prévoyez et Économisez ne cite ce produit.',
  'signals.subscribers': 'Abonnés',
  'signals.subscribed-units': 'Unités aux abonnés, 90 derniers jours',
  'signals.adoption': 'Abonnés par acheteur de l’année',
  'signals.churn': 'Perdus en 30 jours',
  'signals.churn.no-subscriber-orders': 'Aucune commande n’est connue comme celle d’un abonné',
  'signals.churn.totals-only': 'Seuls des totaux sont connus, aucune commande',
  'signals.churn.too-few': 'Trop peu de livraisons étaient à renouveler',
  'signals.discount': 'Remise aux abonnés',
  'signals.subscribe-out': 'Livraisons manquées faute de stock',
  'signals.enrolled': 'Proposé aux abonnés depuis le {day}.',

  'signals.offer': 'Offre en vedette',
  'signals.offer-none': 'Aucun rapport d’activité n’en donne la part.',
  'signals.offer-share': 'La nôtre',
  'signals.no-falls': 'Aucune chute de plus de 10 points.',
  'signals.fall': '{day} : de {from} à {to}',

  'signals.stock': 'Stock',
  'signals.available': 'Disponible',
  'signals.stock-none': 'Pas encore de fichier de stock',
  'signals.cover30': 'Couverture, rythme de 30 jours',
  'signals.cover90': 'Couverture, rythme de 90 jours',
  'signals.no-cover': 'Pas de stock lu récemment, ou pas de vente',
  'signals.inbound': 'En route',
  'signals.no-stock-outs': 'Aucun jour sans stock n’a été vu.',
  'signals.stock-out':
    'Rien à vendre : du {from} au {to} ({n} jour)|Rien à vendre : du {from} au {to} ({n} jours)',

  'signals.returns': 'Retours',
  'signals.returns-none': 'Pas encore de rapport de retours, ou aucun mois mûr.',
  'signals.return-rate': 'Taux de retour, mois mûrs',
  'signals.unripe': 'Aucun mois n’est mûr',
  'signals.by-month': 'Par mois',
  'signals.return-change-none': 'Pas de tendance : il faut 25 unités par trois mois mûrs.',
  'signals.returns-up': 'En hausse de {points} points sur les trois mois d’avant.',
  'signals.returns-down': 'En baisse de {points} points sur les trois mois d’avant.',
  'signals.returns-level': 'Au niveau des trois mois d’avant.',
  'signals.reason': 'Raison donnée',
  'signals.reasons-rest': 'Et {count} unité pour d’autres raisons.|Et {count} unités pour d’autres raisons.',
  'signals.theme.size-fit': 'Taille ou coupe',
  'signals.theme.not-as-described': 'Pas comme décrit',
  'signals.theme.compatibility': 'Pas compatible',
  'signals.theme.defect': 'Défaut',
  'signals.theme.damage': 'Abîmé',
  'signals.theme.delivery': 'Livraison',
  'signals.theme.unwanted': 'Plus voulu',
  'signals.theme.other': 'Autre',
}
