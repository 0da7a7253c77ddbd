// Ce que deviennent les acheteurs après leur première commande, et les tableaux enregistrés en fichiers, en français.
import type { Words } from '@/assets/words/say'

export const courseWords: Words = {
  'steps.title': 'De commande en commande',
  'steps.entry-title': 'De commande en commande, entrés par ce produit',
  'steps.meaning':
    'Parmi les acheteurs d’une commande, combien passent la suivante, après combien de jours, et ce que rapporte une commande. Les commandes d’un même jour comptent pour une ; tout produit de la boutique compte.',
  'steps.formula':
    'commande suivante sous h jours = acheteurs ayant passé la commande k + 1 dans les h jours après la commande k ÷ acheteurs dont la commande k a au moins h jours',
  'steps.sure':
    'Chacun est suivi aussi longtemps : qui n’a pas encore eu le temps de revenir ne compte pas. Les acheteurs arrivés loin sont vos plus fidèles : les parts montent d’étape en étape même si rien ne change. Dans une jeune boutique, seuls les rapides sont loin.',
  'steps.said':
    'Sur {n} acheteur dont la première commande a au moins {days} jours, {share} en a passé une deuxième sous {days} jours.|Sur {n} acheteurs dont la première commande a au moins {days} jours, {share} en ont passé une deuxième sous {days} jours.',
  'steps.days': 'Commande suivante sous',
  'steps.order': 'Commande',
  'steps.buyers': 'Passée par',
  'steps.next': 'Suivante sous {days} j',
  'steps.made-next': 'Suivante',
  'steps.median': 'Jours d’attente',
  'steps.average': 'Panier moyen',
  'steps.limits':
    'Limites à 95 % sous chaque chiffre. « n » d’une part : acheteurs suivis pendant les {days} jours.',
  'steps.few': 'Les lignes grises reposent sur moins de 20 acheteurs.',
  'steps.none': 'Pas encore de commande d’un acheteur connu.',
  'steps.young': 'Aucune n’a {days} jours',
  'steps.nobody': 'Personne encore',
  'steps.of': 'Commande {order} : {what}',
  'steps.of.next': 'suivante sous {days} jours',
  'steps.of.gap': 'jours jusqu’à la suivante sous {days} jours',
  'steps.of.value': 'panier moyen',

  'sides.title': 'Selon la première commande',
  'sides.meaning':
    'Les acheteurs côte à côte selon leur première commande : avec ou sans promotion, abonnés ou non, une unité ou plus, petite ou grande.',
  'sides.formula':
    'taux de réachat et revenu par acheteur au jour h, sur les acheteurs dont la première commande a au moins h jours ; écart avec limites à 95 % (Newcombe)',
  'sides.sure':
    'C’est observé, ce n’est pas un effet. Les acheteurs ont choisi leur première commande : qui prend un coupon ou un double paquet est peut-être un autre acheteur, à une autre saison, d’un autre produit. Seul un test dit l’effet.',
  'sides.observed':
    'Observé, ce n’est pas un effet : des acheteurs différents font des premières commandes différentes.',
  'sides.days': 'À l’âge de',
  'sides.kind.promotion': 'Promotion',
  'sides.kind.subscription': 'Abonnement',
  'sides.kind.units': 'Unités',
  'sides.kind.value': 'Montant',
  'sides.kind': 'Premières commandes selon',
  'sides.promoted': 'Avec promotion',
  'sides.full-price': 'Sans',
  'sides.subscriber': 'Abonnés',
  'sides.one-time': 'Sans abonnement',
  'sides.more-units': 'Deux unités ou plus',
  'sides.one-unit': 'Une unité',
  'sides.upper-half': 'Plus de {amount}',
  'sides.lower-half': 'Jusqu’à {amount}',
  'sides.side': 'Première commande',
  'sides.repeat': 'Ont racheté',
  'sides.revenue': 'Revenu par acheteur',
  'sides.later': 'dont après la première commande',
  'sides.contribution': 'Contribution par acheteur',
  'sides.buyers': 'Acheteurs',
  'sides.no-costs': 'Un coût unitaire manque',
  'sides.more': '{first} : {points} points de plus sont revenus ({low} à {high}).',
  'sides.less': '{first} : {points} points de moins sont revenus ({low} à {high}).',
  'sides.same': '{first} : aucun écart de retour ne se voit ({low} à {high} points).',
  'sides.too-young': 'D’un côté, aucune première commande n’a encore {days} jours.',
  'sides.too-few':
    'Trop peu pour comparer : {first} et {second} acheteurs, il en faut {least} de chaque côté.',
  'sides.not-told.promotion': 'Aucune première commande connue n’a eu de promotion.',
  'sides.not-told.subscription':
    'Aucune première commande connue n’est celle d’un abonné. Le rapport des promotions les montre par leur remise.',
  'sides.not-told.units': 'Pas encore de première commande d’un acheteur connu.',
  'sides.not-told.value': 'Pas encore de première commande d’un acheteur connu.',
  'sides.known.promotion':
    'Coupons et offres que disent les fichiers. La livraison gratuite d’Amazon et la remise aux abonnés n’y sont pas.',
  'sides.known.subscription':
    'D’après la remise aux abonnés, parmi les acheteurs entrés aux jours que couvre le rapport des promotions.',
  'sides.known.units': 'Toutes les unités du premier jour de commande.',
  'sides.known.value':
    'Coupé à la première commande du milieu. Une première commande plus grande élève à elle seule le revenu par acheteur.',
  'sides.none': 'Pas encore de premières commandes.',

  'growth.title': 'Croissance sur la première commande',
  'growth.meaning':
    'Ce qu’un acheteur rapporte au jour 90 en plus de sa première commande, et si ceux qui reviennent rachètent le même article.',
  'growth.formula':
    'croissance = revenu au jour 90 ÷ revenu des premières commandes − 1 ; même article = deuxièmes achats surtout du produit d’entrée ÷ acheteurs revenus',
  'growth.sure':
    'Vos chiffres d’abord. Le repère à côté est celui d’un éditeur, sans méthode publiée (niveau C) : un indice, pas un objectif.',
  'growth.to90': 'Croissance au jour 90',
  'growth.same': 'Ont racheté le même article',
  'growth.shop': 'Tous les acheteurs de la boutique : {value}',
  'growth.young': 'Aucune première commande n’a encore 90 jours',
  'growth.nobody': 'Personne n’est encore revenu',
  'growth.rule': 'Repère d’un éditeur, niveau C',
  'growth.rule.to90': '+{line} à trois mois est dit sain.',
  'growth.rule.same':
    'Sous {line}, l’article est dit d’appel : il amène des acheteurs qui vont vers d’autres produits.',
  'growth.above': 'Votre chiffre est au-dessus.',
  'growth.below': 'Votre chiffre est en dessous.',
  'growth.unclear': 'Trop peu d’acheteurs pour dire de quel côté vous êtes.',
  'growth.gateway': 'D’après lui, c’est un article d’appel.',
  'growth.refill': 'D’après lui, ce n’est pas un article d’appel : on revient pour lui.',

  'table.save': 'Enregistrer le tableau (CSV)',
  'table.save-of': 'Enregistrer en CSV : {table}',
  'table.low': '{name}, limite basse',
  'table.high': '{name}, limite haute',
  'table.window-from': 'Fenêtre, du jour',
  'table.window-to': 'Fenêtre, au jour',
  'table.n': '{name}, n',

  'trace.figure.order-next': 'Commande suivante après la commande',
  'trace.figure.order-gap': 'Jours jusqu’à la suivante après la commande',
  'trace.figure.order-value': 'Panier moyen de la commande',
  'trace.figure.side-repeat': 'Ont racheté',
  'trace.figure.side-revenue': 'Revenu par acheteur',
  'trace.figure.side-later': 'Revenu après la première commande',
  'trace.figure.side-contribution': 'Contribution par acheteur',
  'trace.figure.growth': 'Croissance sur la première commande',
  'trace.figure.same-item': 'Ont racheté le même article',
  'trace.formula.order-next':
    'acheteurs ayant passé la commande suivante sous h jours ÷ acheteurs dont la commande a au moins h jours',
  'trace.formula.order-gap':
    'médiane des jours jusqu’à la commande suivante, des acheteurs qui l’ont passée sous h jours et suivis aussi longtemps',
  'trace.formula.order-value': 'revenu de cette commande ÷ acheteurs qui l’ont passée',
  'trace.formula.side-repeat':
    'acheteurs du côté avec un deuxième achat sous h jours ÷ acheteurs du côté d’au moins h jours',
  'trace.formula.side-revenue': 'revenu du jour 0 au jour h ÷ acheteurs du côté d’au moins h jours',
  'trace.formula.side-later':
    'revenu après le premier jour, jusqu’au jour h ÷ acheteurs du côté d’au moins h jours',
  'trace.formula.side-contribution':
    'contribution du jour 0 au jour h ÷ acheteurs du côté d’au moins h jours',
  'trace.formula.growth': 'revenu au jour h ÷ revenu des premières commandes, moins 1',
  'trace.formula.same-item': 'deuxièmes achats surtout du produit d’entrée ÷ acheteurs revenus',
  'trace.input.ordered-next': 'Commande suivante passée',
  'trace.input.limit-low': 'Limite basse',
  'trace.input.limit-high': 'Limite haute',
  'trace.input.later-revenue': 'Revenu après la première commande',
  'trace.input.first-revenue': 'Revenu des premières commandes',
  'trace.input.bought-same': 'Ont racheté le même',
  'trace.column.order-day': 'Commande le',
  'trace.column.next-order-day': 'Suivante le',
  'trace.column.days-watched': 'Jours suivis',
  'trace.column.later-revenue': 'Après la première',
  'trace.column.same-item': 'Même article (1 = oui)',
  'trace.side.upper-half': 'au-dessus de la première commande du milieu',
  'trace.side.lower-half': 'jusqu’à la première commande du milieu',
}
