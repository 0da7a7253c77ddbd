// What is said of money: named lifetime values, the way from revenue to contribution, bids, formulas, trying out, unit costs. In French.
import type { Words } from '@/assets/words/say'

export const moneyWords: Words = {
  'money.period': 'achats du {from} au {to}',
  'money.missing.no-costs':
    'Ce que coûtent vos produits n’est pas connu. Saisissez des coûts unitaires, ou une marge brute.',
  'money.missing.some-costs-missing':
    'Certains produits n’ont pas encore de coût. Saisissez-les, ou fixez une marge brute pour le reste.',
  'money.missing.no-ads-file':
    'Pas encore de fichier publicitaire. Déposez un rapport Sponsored Products par produit et par jour.',
  'money.missing.no-traffic': 'Aucun rapport d’activité ne dit combien de sessions finissent en commande.',
  'money.missing.no-first-orders': 'Aucune première commande ne tombe un jour dont la publicité est connue.',
  'money.missing.too-few': 'Trop peu d’acheteurs pour le dire.',
  'money.missing.other': 'Les fichiers ne le disent pas encore.',
  'money.remedy.costs': 'Vers les coûts unitaires',
  'money.remedy.files': 'Vers les fichiers',

  'rows.open': 'Lignes',
  'rows.line': 'Les lignes :',
  'rows.of': 'Montrer les lignes derrière {figure}',

  'assumed.tag': 'supposé',
  'assumed.lede':
    'Aucun fichier ne le dit, c’est donc supposé :|Aucun fichier ne le dit, c’est donc supposé :',
  'assumed.typed-margin': 'Les produits sans coût unitaire prennent la marge brute que vous avez saisie.',
  'assumed.fee-preview': 'Les frais pas encore comptabilisés sont ceux de l’aperçu des frais.',
  'assumed.fee-category-rate':
    'Sans écriture ni aperçu, les frais sont un taux du prix. L’expédition n’y est pas.',
  'assumed.cost-of-later-day': 'Les ventes d’avant le premier jour d’un coût prennent ce premier coût.',
  'assumed.refund-from-returns':
    'Les remboursements pas encore comptabilisés sont déduits des unités revenues.',
  'assumed.ads-carried-forward':
    'La publicité d’un jour sans première commande passe au jour suivant qui en a une.',
  'assumed.conversion-of-other-period': 'Les sessions et les acheteurs ne sont pas des mêmes jours.',

  'names.title': 'Valeur vie, par nom',
  'names.meaning':
    'Ce que vaut un acheteur, sous trois noms : le revenu, ce qu’il en reste, et ce qu’il reste après la publicité.',
  'names.formula':
    'moyenne par acheteur de tout ce qui est venu du jour 0 au jour h, sur les acheteurs entrés depuis au moins h jours',
  'names.sure':
    'Limites à 95 %, par tirages répétés des acheteurs (bootstrap). Une prévision ajoute à ce qui a été vu ce que les modèles attendent ; ses limites sont à 90 %.',
  'names.revenue': 'Revenu par acheteur',
  'names.contribution': 'Contribution par acheteur',
  'names.afterAds': 'Contribution après publicité',
  'names.revenue.means': 'Ce que les acheteurs ont payé, promotions et taxes retirées.',
  'names.contribution.means': 'Revenu moins frais, coût des produits, remboursements et ce qu’ils coûtent.',
  'names.afterAds.means': 'Contribution moins la publicité qui a amené la première commande.',
  'names.age': 'Âge',
  'names.realised': 'Vu',
  'names.forecast': 'Prévu',
  'names.no-forecast': 'Pas de prévision',
  'names.at': '{name} à {days}',
  'names.limits': 'n compte les acheteurs assez anciens. Limites : 95 % pour le vu, 90 % pour le prévu.',

  'flow.title': 'Du revenu à la contribution',
  'flow.meaning': 'Ce qui est retiré du revenu avant d’arriver chez vous, pas à pas.',
  'flow.formula':
    'revenu − commissions − expédition − autres frais − coût des produits − remboursements + dédommagements = contribution ; − publicité = après publicité',
  'flow.sure':
    'Les parts font la somme au centime près. Les frais viennent d’abord des écritures d’Amazon, puis de l’aperçu des frais, enfin d’un taux du prix.',
  'flow.none': 'Aucune ligne de commande ne compte encore.',
  'flow.over': '{orders} commande, {units} unités|{orders} commandes, {units} unités',
  'flow.step': 'Étape',
  'flow.amount': 'Montant',
  'flow.share': 'Du revenu',
  'flow.revenue': 'Revenu',
  'flow.referral': 'Commissions',
  'flow.fulfilment': 'Expédition',
  'flow.otherFees': 'Autres frais',
  'flow.costOfGoods': 'Coût des produits',
  'flow.refunds': 'Remboursements',
  'flow.reimbursements': 'Dédommagé',
  'flow.contribution': 'Contribution',
  'flow.ads': 'Publicité',
  'flow.ads-span':
    'La publicité n’est connue que du {from} au {to} ; les autres lignes couvrent tous les jours.',
  'flow.afterAds': 'Après publicité',
  'flow.fees': 'les frais',
  'flow.waits': 'Attend ce qui manque plus haut.',
  'flow.fees-from': 'Les frais viennent',
  'flow.fees-none': 'd’aucune source encore',
  'flow.basis.booked': 'd’écritures {share}',
  'flow.basis.preview': 'de l’aperçu des frais {share}',
  'flow.basis.category-rate': 'd’un taux du prix {share}',
  'flow.costs-from': 'Coûts unitaires',
  'flow.costs-known': 'indiqués pour {share} du revenu',

  'bids.title': 'Retour et enchères',
  'bids.meaning':
    'Ce que coûte une première commande en publicité, quand l’acheteur l’a remboursée, et combien enchérir.',
  'bids.formula':
    'coût d’une première commande = publicité ÷ premières commandes ; ACoS d’équilibre à h = contribution par acheteur au jour h ÷ revenu de la première commande ; CPC maximal = contribution × commandes par session',
  'bids.sure':
    'Limites à 95 %, portées des acheteurs aux enchères. Les commandes par session tiennent lieu de commandes par clic : les clics publicitaires peuvent faire mieux ou moins bien.',
  'bids.cac': 'Coût d’une première commande',
  'bids.payback': 'Remboursé après',
  'bids.at-once': 'Jour 0',
  'bids.at-once-why': 'la première commande la paie',
  'bids.payback-open': 'La limite haute dépasse les données.',
  'bids.not-paid-back': 'Pas remboursé dans les jours vus.',
  'bids.spend':
    '{spend} de publicité pour {count} première commande, du {from} au {to}.|{spend} de publicité pour {count} premières commandes, du {from} au {to}.',
  'bids.unallocated': '{spend} sont venus après la dernière première commande et ne sont à personne.',
  'bids.acos-now': 'ACoS actuel : {share}.',
  'bids.acos-now-none': 'L’ACoS actuel n’est pas connu.',
  'bids.cpc-now':
    'Un clic coûte {cpc} aujourd’hui (n\u00a0=\u00a0{count}).|Un clic coûte {cpc} aujourd’hui (n\u00a0=\u00a0{count}).',
  'bids.may-cost': 'Ce que la publicité peut coûter',
  'bids.target': 'Marge à garder, part du revenu',
  'bids.keep-target': 'Garder cet objectif',
  'bids.horizon': 'Remboursé sous',
  'bids.within': 'Sous',
  'bids.acos': 'ACoS maximal',
  'bids.cpc': 'CPC maximal',
  'bids.nothing': 'Rien ne reste',
  'bids.said': 'Remboursé sous {horizon} jours : jusqu’à {share} d’ACoS, ou {cpc} par clic.',
  'bids.said-acos':
    'Remboursé sous {horizon} jours : jusqu’à {share} d’ACoS. Un prix par clic demande du trafic.',
  'bids.said-nothing': 'Sous {horizon} jours, rien ne reste pour la publicité à cette marge.',
  'bids.said-none': 'Aucune enchère ne peut être calculée. {reason}',
  'bids.conversion':
    'Une session amène {share} de commande (n\u00a0=\u00a0{count} session).|Une session amène {share} de commande (n\u00a0=\u00a0{count} sessions).',
  'bids.conversion-period': 'Du {from} au {to}.',
  'bids.conversion-none':
    'Pas de prix par clic : aucun rapport d’activité ne dit combien de sessions finissent en commande.',
  'bids.limits': 'Limites : 95 % ; la marge visée les déplace avec la valeur.',
  'chart.payback.x': 'jours depuis le premier achat',
  'chart.payback.contribution': 'contribution par acheteur',
  'chart.payback.cac': 'coût d’une première commande, avec limites',
  'chart.payback.day': 'remboursé au jour {day}',
  'chart.payback.label':
    'La contribution par acheteur selon l’âge atteint le coût d’une première commande, {cac}, au jour {day}',
  'chart.payback.label-never':
    'La contribution par acheteur selon l’âge n’atteint pas le coût d’une première commande, {cac}',
  'chart.payback.label-alone':
    'Contribution par acheteur selon l’âge ; le coût d’une première commande n’est pas connu',

  'formulas.title': 'Formules en usage',
  'formulas.meaning': 'La valeur vie se calcule de plusieurs façons. Ici, chacune porte son nom.',
  'formulas.formula':
    'la formule est sous chaque nom, ses entrées dessous : une calculatrice en tire la valeur ; les lignes avec « = » découlent des précédentes et sont arrondies pour l’œil',
  'formulas.sure':
    'Elles répondent à des questions différentes et n’ont pas à s’accorder. Comparez chacune à elle-même dans le temps.',
  'formulas.marketplace': 'CLV de place de marché',
  'formulas.marketplace.formula':
    '(revenu ÷ commandes × marge brute × réachats − publicité − remboursements − frais de ces commandes) ÷ acheteurs',
  'formulas.contribution': 'CLV de contribution',
  'formulas.contribution.formula':
    'ce qu’un acheteur a laissé du jour 0 au jour {horizon}, première commande comprise : le revenu moins ce qui en est retiré, en moyenne par acheteur ; arrondi pour que la somme soit juste',
  'formulas.crm': 'Valeur vie CRM',
  'formulas.crm.formula':
    'revenu ÷ commandes × commandes ÷ acheteurs de la dernière année × durée de vie en années ; durée de vie = 1 ÷ (1 − rétention) ; rétention = acheteurs revenus ÷ acheteurs de l’année d’avant',
  'formulas.crm.missing': 'Il faut deux ans de commandes, et des acheteurs revenus la seconde année.',
  'formulas.simple': 'CLV simple',
  'formulas.simple.formula':
    'valeur vie CRM − coût d’une première commande ; coût d’une première commande = publicité ÷ premières commandes',
  'formulas.unknown': 'Pas encore connu',
  'formulas.retention': 'Rétention par an',
  'formulas.churn': 'Attrition par an',
  'formulas.average-order': 'Panier moyen des acheteurs connus',
  'formulas.frequency': 'Commandes par acheteur et par an',
  'formulas.lifespan': 'Durée de vie',
  'formulas.years-of': '{years} an|{years} ans',
  'formulas.first-to-second': 'De la 1re à la 2e commande',
  'formulas.gross-margin': 'Marge brute',
  'formulas.repeat-orders': 'Réachats',
  'formulas.buyers': 'Acheteurs',
  'formulas.repeat-purchases': 'Réachats par acheteur',
  'formulas.ads': 'Publicité de leurs premières commandes',
  'formulas.returns': 'Remboursements des réachats',
  'formulas.fees': 'Frais des réachats',
  'formulas.revenue-to': 'Revenu',
  'formulas.cost-of-goods': 'Coût des produits',
  'formulas.fees-part': 'Frais',
  'formulas.refunds-part': 'Remboursements et leurs frais',
  'formulas.reimbursed-part': 'Dédommagé',
  'formulas.revenue': 'Revenu des acheteurs connus',
  'formulas.orders': 'Leurs commandes',
  'formulas.orders-in-year': 'Commandes de la dernière année',
  'formulas.customers-in-year': 'Acheteurs de la dernière année',
  'formulas.orders-a-year': 'Commandes par acheteur et par an',
  'formulas.customers-before': 'Acheteurs de l’année d’avant',
  'formulas.customers-kept': 'Dont revenus la dernière année',
  'formulas.ad-spend': 'Publicité',
  'formulas.first-orders': 'Premières commandes',
  'formulas.cac': 'Coût d’une première commande',
  'formulas.times': '{times}',

  'whatif.title': 'Et si ?',
  'whatif.meaning': 'Bougez prix, marge, frais ou remises, et voyez ce que vaudrait un acheteur.',
  'whatif.formula': 'les acheteurs et commandes d’aujourd’hui aux nouveaux prix, marge, frais et remises',
  'whatif.sure':
    'De l’arithmétique, pas une prévision : les acheteurs achètent aussi souvent qu’aujourd’hui.',
  'whatif.priceFactor': 'Prix',
  'whatif.grossMarginShare': 'Marge brute',
  'whatif.feeShare': 'Frais, du revenu',
  'whatif.subscribedShare': 'Réachats par abonnement',
  'whatif.subscribeDiscount': 'Remise Prévoyez et Économisez en plus',
  'whatif.couponShare': 'Commandes avec coupon en plus',
  'whatif.couponDiscount': 'Remise de ce coupon',
  'whatif.contribution': 'Contribution',
  'whatif.acos': 'ACoS d’équilibre',
  'whatif.forecast': 'prévu',
  'whatif.no-traffic': 'Trafic inconnu',
  'whatif.as-today': 'comme aujourd’hui',
  'whatif.reset': 'Revenir à aujourd’hui',
  'whatif.today': 'aujourd’hui',
  'whatif.assumes':
    'Suppose que les acheteurs achètent aussi souvent qu’aujourd’hui. Un prix plus haut peut changer cela.',

  'costs.title': 'Coûts unitaires',
  'costs.meaning':
    'Ce que vous coûte une unité : produit, acheminement, tout le reste par unité, à partir d’un jour.',
  'costs.formula':
    'coût d’une vente = unités × (coût unitaire + acheminement + autres) du dernier jour « depuis » avant elle',
  'costs.sure':
    'La contribution vaut ce que valent ces coûts. Vide n’est pas zéro : laissez vide ce que vous ignorez.',
  'costs.private': 'Les coûts restent sur cette machine, comme tout le reste.',
  'costs.without': '{count} produit vendu sans coût unitaire|{count} produits vendus sans coût unitaire',
  'costs.without-why':
    'Ils ont rapporté {revenue}. La contribution les attend, ou prend la marge brute ci-dessous.',
  'costs.complete': 'Chaque produit vendu a un coût unitaire.',
  'costs.none': 'Aucun produit vendu pour l’instant : rien à chiffrer.',
  'costs.search': 'Chercher un SKU',
  'costs.row-without': '{units} unité, {revenue}, sans coût|{units} unités, {revenue}, sans coût',
  'costs.unitCost': 'Coût unitaire',
  'costs.inbound': 'Acheminement',
  'costs.other': 'Autres',
  'costs.currency': 'Devise',
  'costs.from': 'Depuis',
  'costs.field-of': '{field}, {sku}',
  'costs.fault.unitCost': 'Le coût unitaire n’est pas un montant.',
  'costs.fault.inbound': 'L’acheminement n’est pas un montant.',
  'costs.fault.other': '« Autres » n’est pas un montant.',
  'costs.fault.currency': 'Une devise a trois lettres.',
  'costs.fault.from': 'Le jour n’est pas compris.',
  'costs.show-more': '{n} ligne de plus|{n} lignes de plus',
  'costs.save': 'Enregistrer {n} ligne|Enregistrer {n} lignes',
  'costs.save-none': 'Rien à enregistrer',
  'costs.undo': 'Annuler',
  'costs.file': 'Ou prenez-les d’un fichier',
  'costs.file-hint':
    'CSV ou Excel avec sku, coût unitaire, devise, depuis ; acheminement et autres si vous voulez.',
  'costs.choose': 'Choisir un fichier',
  'costs.template': 'Télécharger un modèle avec vos SKU',
  'costs.template-name': 'couts-unitaires.csv',
  'costs.margin': 'Marge brute à défaut',
  'costs.margin-means':
    'Pour les produits sans coût unitaire. C’est une supposition, marquée partout où elle entre. Vide : aucune.',
  'costs.margin-keep': 'Garder la marge',
  'costs.margin-invalid': 'Ce n’est pas un pourcentage de 0 à 100.',
}
