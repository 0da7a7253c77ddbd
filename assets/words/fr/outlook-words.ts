// What is said of the buyers' future, group by group: reorder window, return curve, value ahead, and how sure it is. In French.
import type { Words } from '@/assets/words/say'

export const outlookWords: Words = {
  'reorder.title': 'Fenêtre de réachat',
  'reorder.meaning':
    'Les jours où viennent la plupart des deuxièmes achats, comptés depuis le premier. Montrés seulement si les acheteurs ont un rythme.',
  'reorder.formula':
    'fenêtre = la plus courte suite de jours entiers qui contient au moins 50 % (80 %) des délais ; un délai de d jours pèse 1 ÷ chance qu’un acheteur ait été suivi d jours',
  'reorder.sure':
    'Les barres comptent ce qui a été vu. Les acheteurs récents n’ont pas eu le temps de longs délais : ceux-ci pèsent donc plus dans la fenêtre que dans les barres. Sous 20 délais, ou sans rythme, pas de fenêtre. Rythme : on compare deux délais de suite d’un même acheteur (Wheat et Morrison 1990).',
  'reorder.most':
    'La plupart des réachats viennent aux jours {from} à {to} (n\u00a0=\u00a0{count}, {share} d’entre eux), {wide} aux jours {first} à {last}.',
  'reorder.mode': 'Le délai le plus fréquent est de {day} jours (limites à 95 % : {low} à {high}).',
  'reorder.modes':
    'Il y a plusieurs pics : {days} jours. Des lots de tailles différentes se voient souvent ainsi.',
  'reorder.unit.twice': 'environ deux fois plus longtemps',
  'reorder.unit.times': '{times} fois plus longtemps',
  'reorder.unit.days':
    'Un lot de deux dure {times} (limites à 95 % : {low} à {high} fois, n\u00a0=\u00a0{count}) : une unité dure {from} à {to} jours.',
  'reorder.unit.consumption':
    'Un lot de deux dure {times} (limites à 95 % : {low} à {high} fois, n\u00a0=\u00a0{count}).',
  'reorder.unit.habit':
    'Un lot de deux ne retarde guère le réachat (limites à 95 % : {low} à {high} fois plus long, n\u00a0=\u00a0{count}) : l’habitude fixe le jour, pas l’usage.',
  'reorder.unit.unclear':
    'On ne peut pas encore dire si un lot de deux dure plus longtemps (limites à 95 % : {low} à {high} fois plus long, n\u00a0=\u00a0{count}).',
  'reorder.rhythm':
    'Les délais sont réguliers : {k}, au moins {low}, où 1 est le pur hasard (95 %, {pairs} acheteurs avec deux délais de suite).',
  'reorder.assumes':
    'Suppose que les acheteurs gardent leur cadence ; une promotion ou une rupture de stock décale les jours.',
  'reorder.no-rhythm': 'Pas de rythme, donc pas de fenêtre',
  'reorder.no-rhythm-why':
    'Les délais de ces acheteurs ne montrent aucun rythme ; une fenêtre serait inventée. {share} des {count} réachats vus tombent n’importe où du jour {from} au jour {to}.',
  'reorder.rhythm-low':
    'Régularité {k}, peut-être seulement {low} ; 1 est le pur hasard (95 %, {pairs} acheteurs avec deux délais de suite).',
  'reorder.unknown': 'Rythme pas encore connu',
  'reorder.unknown-why':
    'Il faut {needed} acheteurs avec deux délais de suite (trois achats) pour distinguer un rythme du hasard ; il y en a {n} parmi {count} revenus.|Il faut {needed} acheteurs avec deux délais de suite (trois achats) pour distinguer un rythme du hasard ; il y en a {n} parmi {count} revenus.',
  'chart.window.label':
    '{count} réachat par jours depuis le premier achat|{count} réachats par jours depuis le premier achat',
  'chart.window.x': 'jours depuis le premier achat',
  'chart.window.bars': 'acheteurs revenus',
  'chart.window.mode': 'le plus fréquent, jour {day}',

  'back.title': 'Qui revient, et quand',
  'back.meaning':
    'La part des acheteurs revenus à chaque jour, en comptant ceux qui le peuvent encore, et ce qu’on peut attendre au-delà des jours vus.',
  'back.formula':
    'vu : 1 − Kaplan-Meier, limites à 95 % ; au-delà : la moyenne de quatre modèles du temps jusqu’au deuxième achat, entre le plus bas et le plus haut',
  'back.sure':
    'Kaplan-Meier : chaque jour, la part des absents est multipliée par (1 − revenus ÷ encore suivis). Les quatre modèles (Lomax et lognormal avec une part qui ne revient jamais, Weibull-gamma, et le dernier risque prolongé) voient autrement les retardataires : où ils s’écartent, la bande est large et l’on sait peu.',
  'back.none': 'Pas encore d’acheteur à suivre.',
  'back.clock': 'Ce qui compte comme un retour',
  'back.clock.asin': 'Produit',
  'back.clock.family': 'Famille',
  'back.clock.shop': 'Boutique',
  'back.reads.asin': 'Revenir = racheter le produit du premier achat.',
  'back.reads.family': 'Revenir = acheter une variante du même produit parent.',
  'back.reads.shop': 'Revenir = acheter n’importe quoi dans la boutique.',
  'back.no-family':
    'Les familles manquent : déposez le rapport d’activité par ASIN enfant, il nomme les parents.',
  'back.said':
    '{returned} acheteur sur {buyers} est revenu jusqu’ici.|{returned} acheteurs sur {buyers} sont revenus jusqu’ici.',
  'back.median': 'La moitié est revenue au jour {day} (limites à 95 % : jour {low} à {high}).',
  'back.median-open': 'La moitié est revenue au jour {day} (limites à 95 % : jour {low} ou plus tard).',
  'back.median-bare': 'La moitié est revenue au jour {day} ; ses limites ne peuvent être dites.',
  'back.median-not': 'La médiane n’est pas atteinte : en {days} jours vus, moins de la moitié est revenue.',
  'back.row.share': 'Sont revenus',
  'back.beyond':
    'Au-delà du jour {day}, les données s’arrêtent : la ligne en tirets et les chiffres avec ≈ sont la moyenne de quatre modèles, la bande va du plus bas au plus haut.',
  'back.no-beyond': 'Rien n’est tracé au-delà des données : trop peu sont revenus pour prolonger la courbe.',
  'back.never-known': 'Le suivi est assez long pour dire combien ne reviendront pas.',
  'back.never-unknown':
    'Le suivi est trop court pour dire combien ne reviendront jamais : lisez la fin avec prudence.',
  'back.assumes': 'Suppose que les acheteurs d’aujourd’hui reviennent comme ceux d’avant.',
  'chart.return.x': 'jours depuis le premier achat',
  'chart.return.seen': 'vu (bande : 95 %)',
  'chart.return.beyond': 'attendu (bande : quatre modèles)',
  'chart.return.window': 'fenêtre de réachat, jours {from} à {to}',

  'ahead.title': 'Valeur acquise et à venir',
  'ahead.meaning':
    'Revenu par acheteur selon l’âge : ce qu’ont rapporté les acheteurs assez anciens, et ce qu’on attend de celui qui entre aujourd’hui, première commande comprise.',
  'ahead.formula':
    'vu : revenu moyen à l’âge h, sur les acheteurs d’au moins h jours ; attendu : première commande + réachats attendus à l’âge h × valeur attendue d’une commande',
  'ahead.sure':
    'Les limites de l’attendu tiennent 90 %. Vu et attendu peuvent différer : l’un parle d’acheteurs plus anciens, l’autre de celui qui entre aujourd’hui. Revenu, avant coûts.',
  'ahead.said':
    'Un acheteur qui entre aujourd’hui devrait rapporter {value} en {age} jours (limites à 90 % : {low} à {high}).',
  'ahead.age': 'Âge',
  'ahead.realised': 'Vu',
  'ahead.expected': 'Attendu (90 %)',
  'ahead.none': 'Pas de prévision',
  'ahead.nothing': 'Aucun acheteur n’est assez ancien pour une valeur, et aucune ne peut être prévue.',
  'ahead.assumes':
    'Suppose que chacun garde sa cadence jusqu’à ce qu’il s’arrête, aux prix actuels ; promotions et nouveaux produits ne sont pas prévus.',
  'chart.value.label': 'Revenu par acheteur selon l’âge, vu et attendu',
  'chart.value.x': 'jours depuis le premier achat',
  'chart.value.realised': 'vu, chaque âge sur ses propres acheteurs',
  'chart.value.expected': 'attendu (limites : 90 %)',

  'trust.title': 'Peut-on s’y fier ?',
  'trust.meaning': 'À quel point les chiffres de cette page sont sûrs, en mots, et sur quoi cela repose.',
  'trust.formula':
    'sûr : 100 acheteurs, 20 revenus, prévisions passées à 20 % près, 60 % des commandes avec acheteur, départs distingués des pauses ; fragile : trop peu d’acheteurs ou pas de prévision ; sinon assez sûr',
  'trust.sure': 'Un verdict aide à lire. Les limites à côté de chaque chiffre sont la mesure.',
  'trust.firm': 'Plutôt sûr',
  'trust.firm-why':
    'Assez d’acheteurs sont revenus, et les prévisions passées de la boutique ont tenu. Planifiez avec ces chiffres, limites en tête.',
  'trust.fair': 'Assez sûr',
  'trust.fair-why':
    'Assez d’acheteurs sont revenus pour dire quelque chose, mais un point ci-dessous laisse un doute. Planifiez avec les limites.',
  'trust.thin': 'Pas encore sûr',
  'trust.thin-why':
    'Peu d’acheteurs sont derrière ces chiffres. Prenez-les comme un premier indice, et attendez avant d’agir.',
  'trust.buyers': 'Acheteurs',
  'trust.buyers-said': '{count} acheteur, dont {back} revenu.|{count} acheteurs, dont {back} revenus.',
  'trust.rate': 'Taux de réachat',
  'trust.rate-said':
    'Vu en {days} jours : {seen} (n\u00a0=\u00a0{count}). Ramené aux autres produits de la boutique : {held} (limites à 90 % : {low} à {high}).',
  'trust.rate-alike': 'Les deux s’accordent : il y a assez d’acheteurs.',
  'trust.rate-apart':
    'Où ils diffèrent, le second est la meilleure estimation : il ne prend pas quelques acheteurs au mot.',
  'trust.rate-none': 'Aucun acheteur n’est encore assez ancien pour un taux.',
  'trust.track': 'Prévisions passées',
  'trust.stopped': 'Qui est parti',
  'trust.stopped-told':
    'L’historique de la boutique distingue ceux qui sont partis de ceux qui font une pause.',
  'trust.stopped-not':
    'L’historique de la boutique ne distingue pas ceux qui sont partis de ceux qui font une pause : les prévisions peuvent trop promettre.',
  'trust.left-out': 'Laissés de côté',
  'trust.coverage': 'Couverture',
  'trust.coverage-said':
    '{share} de {count} commandes ont un acheteur utilisable ; les autres ne sont dans aucune prévision.',
}
