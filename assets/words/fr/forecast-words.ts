// What is said of forecasts: orders ahead, season, past errors, models in plain words, segments and counts. In French.
import type { Words } from '@/assets/words/say'

export const forecastWords: Words = {
  'forecast.title': 'Commandes à attendre',
  'forecast.meaning':
    'Combien de commandes passeront, dans les semaines à venir, les acheteurs que vous avez déjà. Les acheteurs futurs ne sont dans aucune prévision.',
  'forecast.formula':
    'par acheteur : chance d’être encore actif × commandes à sa propre cadence ; le tout additionné, et pondéré par la saison si elle est connue',
  'forecast.sure':
    'Les limites contiennent le doute sur le modèle, sur ses paramètres, et le hasard : 90 % pour les totaux, 80 % pour une semaine. Toutes les commandes d’un acheteur le même jour comptent pour une.',
  'forecast.which': 'Quelles commandes',
  'forecast.sold': 'Ce produit',
  'forecast.entered': 'Ses acheteurs',
  'forecast.sold.reads': 'Commandes de ce produit par tous ceux qui l’ont déjà acheté.',
  'forecast.entered.reads': 'Commandes de tout produit par les acheteurs entrés par celui-ci.',
  'forecast.orders': 'Commandes en {n} jour|Commandes en {n} jours',
  'forecast.revenue': 'Revenu en {n} jour|Revenu en {n} jours',
  'forecast.no-revenue': 'La valeur d’une commande est inconnue',
  'forecast.limits': 'Limites : 90 % pour les totaux. n compte des acheteurs.',
  'forecast.basis.own':
    'Repose sur ce seul acheteur.|Repose sur ces seuls {count} acheteurs : ils sont assez nombreux.',
  'forecast.basis.held-to-shop':
    'Repose sur ce seul acheteur, ramené à la cadence de la boutique.|Repose sur ces {count} acheteurs, ramenés à la cadence de la boutique là où ils disent peu.',
  'forecast.basis.shop':
    'Repose sur la cadence de toute la boutique, appliquée à {count} acheteur.|Repose sur la cadence de toute la boutique, appliquée à {count} acheteurs.',
  'forecast.assumes':
    'Suppose que chacun garde sa cadence jusqu’à ce qu’il s’arrête. Promotions et nouveaux produits ne sont pas prévus.',
  'forecast.stock-ends':
    'À la cadence de toutes les ventes, nouveaux acheteurs compris, le stock dure jusqu’au {day} ({n} jour de couverture, relevé le {read}). Ensuite, {after} de ces commandes trouveraient un stock vide.|À la cadence de toutes les ventes, nouveaux acheteurs compris, le stock dure jusqu’au {day} ({n} jours de couverture, relevés le {read}). Ensuite, {after} de ces commandes trouveraient un stock vide.',
  'forecast.stock-over':
    'Selon le dernier relevé ({n} jour de couverture le {read}), le stock s’est épuisé le {day} : {after} commandes trouveraient un stock vide. Déposez un fichier de stock récent.|Selon le dernier relevé ({n} jours de couverture le {read}), le stock s’est épuisé le {day} : {after} commandes trouveraient un stock vide. Déposez un fichier de stock récent.',
  'forecast.stock-lasts':
    'À la cadence de toutes les ventes, nouveaux acheteurs compris, le stock dépasse ces {weeks} semaines ({n} jour de couverture, relevé le {read}).|À la cadence de toutes les ventes, nouveaux acheteurs compris, le stock dépasse ces {weeks} semaines ({n} jours de couverture, relevés le {read}).',
  'forecast.stock-unknown': 'Non comparé au stock. {why}',
  'forecast.table': 'Les semaines en tableau',
  'forecast.week': 'Semaine',
  'forecast.from': 'Dès le',
  'forecast.week-orders': 'Commandes (80 %)',
  'forecast.none': 'Pas de prévision',
  'forecast.none.too-few': 'Trop peu d’acheteurs sont revenus pour distinguer une cadence du hasard.',
  'forecast.none.no-repeats': 'Personne n’est encore revenu : aucune cadence à suivre.',
  'forecast.none.nobody': 'Il n’y a pas d’acheteur dont on puisse prévoir les commandes.',
  'forecast.none.other': 'L’historique n’en porte pas.',
  'chart.weeks.label':
    'Commandes à attendre en {n} semaine : {first} la première, {last} la dernière|Commandes à attendre en {n} semaines : {first} la première, {last} la dernière',
  'chart.weeks.x': 'semaine',
  'chart.weeks.bars': 'commandes par semaine ; la semaine 1 débute le {day}',
  'chart.weeks.limits': 'limites à 80 %',
  'chart.weeks.stock': 'fin du stock',

  'season.said':
    'Les semaines suivent la saison de vos propres commandes : la semaine {strong} de l’année est la plus forte (+{more} sur la moyenne), la semaine {weak} la plus faible (−{less}).',
  'season.none': 'La prévision ne connaît pas de saison.',
  'season.none.under-a-year': 'Il faut une année entière de commandes pour en voir une.',
  'season.none.not-seen-twice':
    'Il faut les mêmes semaines de deux années pour distinguer une saison du hasard.',
  'season.none.too-few-orders': 'Il y a trop peu de commandes pour en voir une.',
  'season.none.years-differ': 'Les années de votre historique ne s’accordent sur aucune.',
  'season.none.other': 'L’historique n’en montre pas.',

  'track.said':
    'Le mois dernier, notre prévision à {days} jours s’est trompée de {error} (médiane de {origins} prévisions).|Ces {n} derniers mois, notre prévision à {days} jours s’est trompée de {error} (médiane de {origins} prévisions).',
  'track.over': 'Elle promettait trop, de {bias}.',
  'track.under': 'Elle promettait trop peu, de {bias}.',
  'track.few':
    'Trop peu de prévisions passées pour dire de combien celle à {days} jours se trompe : {n} à ce jour. Chacune demande {days} jours de commandes pour être vérifiée.|Trop peu de prévisions passées pour dire de combien celle à {days} jours se trompe : {n} à ce jour. Chacune demande {days} jours de commandes pour être vérifiée.',
  'track.none': 'Aucune prévision passée n’a encore pu être vérifiée : l’historique est trop court.',

  'model.title': 'Derrière la prévision',
  'model.meaning':
    'Un modèle décrit comment les acheteurs commandent et quand ils s’arrêtent. Cinq sont ajustés à votre historique ; on retient celui qui l’explique le mieux et qui tient.',
  'model.formula':
    'vraisemblance = probabilité que le modèle donne aux commandes venues ; la plus haute l’emporte, sauf si les données ne disent pas ses paramètres',
  'model.sure':
    'Noms et paramètres sont plus bas, pour comparer avec d’autres outils. Les acheteurs des premiers jours de l’historique sont laissés de côté : certains avaient acheté avant.',
  'model.none': 'Pas de modèle',
  'model.none-why':
    'Trop peu d’acheteurs sont revenus pour en ajuster un. Il faut des réachats pour apprendre une cadence.',
  'model.plain.nbd':
    'Chaque acheteur commande à sa propre cadence. Votre historique ne montre pas quand ils s’arrêtent : aucun n’est tenu pour parti.',
  'model.plain.bgnbd':
    'Chaque acheteur commande à sa propre cadence, et peut s’arrêter pour de bon après tout réachat.',
  'model.plain.mbgnbd':
    'Chaque acheteur commande à sa propre cadence, et peut s’arrêter pour de bon après toute commande, même la première.',
  'model.plain.mbgcnbd':
    'Chaque acheteur commande à sa propre cadence, plus régulièrement que le hasard, et peut s’arrêter pour de bon après toute commande, même la première.',
  'model.plain.paretonbd':
    'Chaque acheteur commande à sa propre cadence, et peut s’arrêter pour de bon à tout moment.',
  'model.reason.highest-likelihood': 'Retenu parce qu’il explique le mieux votre historique.',
  'model.reason.regular-gaps': 'Retenu parce que vos acheteurs reviennent plus régulièrement que le hasard.',
  'model.reason.dropout-not-identified':
    'Retenu parce que votre historique ne distingue pas ceux qui sont partis de ceux qui font une pause.',
  'model.reason.too-few-repeats':
    'Retenu parce que peu d’acheteurs sont revenus : une description simple est la plus sûre.',
  'model.reason.forced': 'Choisi à la main.',
  'model.reason.other': 'Retenu par les garde-fous contre les ajustements qui ne tiennent pas.',
  'model.left-out':
    '{count} acheteur entré dans les {days} premiers jours est laissé hors de l’ajustement : peut-être un ancien client.|{count} acheteurs entrés dans les {days} premiers jours sont laissés hors de l’ajustement : certains peuvent être d’anciens clients.',
  'model.all-in': 'Aucun acheteur n’est laissé hors de l’ajustement.',
  'model.intake-end': 'Les commandes sont complètes jusqu’au {day} ; les suivantes arrivent encore.',
  'model.parameters': 'Modèles et paramètres',
  'model.parameters-mean':
    'Paramètres par leurs lettres usuelles, par {n} jour. Log-vraisemblance : plus elle est proche de 0, mieux l’historique est expliqué. n compte des acheteurs.|Paramètres par leurs lettres usuelles, par {n} jours. Log-vraisemblance : plus elle est proche de 0, mieux l’historique est expliqué. n compte des acheteurs.',
  'model.chosen': 'utilisé',
  'model.likelihood': 'log-vraisemblance {value}',
  'model.unidentified': 'Les données ne disent pas : {names}.',
  'model.name.nbd': 'NBD',
  'model.name.bgnbd': 'BG/NBD',
  'model.name.mbgnbd': 'MBG/NBD',
  'model.name.mbgcnbd': 'MBG/CNBD-{k}',
  'model.name.paretonbd': 'Pareto/NBD',
  'model.means.nbd': 'La cadence varie d’un acheteur à l’autre (gamma : r, alpha) ; personne ne s’arrête.',
  'model.means.bgnbd':
    'La cadence varie d’un acheteur à l’autre (gamma : r, alpha) ; la chance de s’arrêter après un réachat aussi (bêta : a, b).',
  'model.means.mbgnbd':
    'La cadence varie d’un acheteur à l’autre (gamma : r, alpha) ; la chance de s’arrêter après toute commande aussi (bêta : a, b).',
  'model.means.mbgcnbd':
    'Comme MBG/NBD, avec des délais plus réguliers que le hasard (k : plus il est grand, plus ils le sont).',
  'model.means.paretonbd':
    'La cadence varie d’un acheteur à l’autre (gamma : r, alpha) ; le moment où il s’arrête aussi (gamma : s, beta).',

  'spend.own':
    'La valeur d’une commande varie d’un acheteur à l’autre ; apprise de {count} acheteur revenu.|La valeur d’une commande varie d’un acheteur à l’autre ; apprise de {count} acheteurs revenus.',
  'spend.shrunken':
    'Une commande est supposée valoir {mean} en moyenne (n\u00a0=\u00a0{count}), ajustée à ce que chacun a dépensé. {why}',
  'spend.none': 'La valeur d’une commande est inconnue. {why}',
  'spend.why.too-few': 'Trop peu sont revenus pour l’apprendre acheteur par acheteur.',
  'spend.why.frequency-dependent':
    'Ceux qui commandent souvent dépensent autrement que les autres, ce que le modèle usuel exclut.',
  'spend.why.no-finite-mean':
    'Les commandes diffèrent tant en valeur que le modèle usuel n’a pas de moyenne.',
  'spend.why.unidentified': 'Les données ne disent pas les paramètres du modèle usuel.',
  'spend.why.other': 'Les commandes n’en disent pas plus.',
  'spend.name': 'Gamma-Gamma',
  'spend.means':
    'La valeur d’une commande varie autour de la moyenne de chaque acheteur (gamma : p), et ces moyennes varient entre acheteurs (gamma : q, gamma, en centimes).',
  'spend.correlation': 'corrélation de la fréquence et de la valeur {value}',

  'today.title': 'Vos acheteurs aujourd’hui',
  'today.meaning':
    'Combien d’acheteurs comptent encore comme actifs, combien sont attendus pour un réachat, et combien de premières commandes sont suivies d’une deuxième. Des nombres seulement : personne n’est désigné.',
  'today.formula':
    'actifs = somme des chances de chacun d’être encore actif ; attendus = ceux d’entre eux dont la dernière commande est dans la fenêtre de réachat ou avant elle',
  'today.sure':
    'Être actif ne se voit pas, cela se déduit de la cadence de chacun. La somme est bien plus sûre que la chance d’un seul.',
  'today.alive': 'Sans doute encore actifs',
  'today.due': 'Attendus pour un réachat',
  'today.alive-none': 'Pas de modèle pour le dire',
  'today.due-none': 'Pas de fenêtre de réachat',
  'today.alive-said': '{share} de {count} acheteurs connus devraient commander encore un jour.',
  'today.due-said':
    'Attendus : actifs, et la fenêtre de réachat s’est ouverte depuis leur dernière commande.',
  'today.second-said':
    '{share} des premières commandes sont suivies d’une deuxième sous 90 jours (limites à 95 % : {low} à {high}, n\u00a0=\u00a0{count}).|{share} des premières commandes sont suivies d’une deuxième sous 90 jours (limites à 95 % : {low} à {high}, n\u00a0=\u00a0{count}).',
  'today.second-none':
    'Aucune première commande n’a encore 90 jours : on ne peut dire combien sont suivies d’une deuxième.',

  'segment.title': 'Acheteurs par fidélité',
  'segment.meaning':
    'Tous les acheteurs connus en six groupes, du plus au moins fidèle, selon qu’ils achètent souvent et récemment. Ce qu’ils ont rapporté est à côté.',
  'segment.formula':
    'récence (jours depuis la dernière commande) en cinquièmes de tous les acheteurs ; fréquence (achats) : une fois, ou en quarts parmi ceux qui sont revenus',
  'segment.sure':
    'Les groupes comparent vos acheteurs entre eux : il y a toujours un meilleur groupe. Les commandes attendues viennent de la prévision, pas des rangs.',
  'segment.reads':
    'La barre est la part du revenu. Commandes attendues : 90 jours à venir, des acheteurs actuels.',
  'segment.none': 'Trop peu d’acheteurs connus à classer.',
  'segment.buyers': 'acheteur ({share})|acheteurs ({share})',
  'segment.revenue': 'Revenu',
  'segment.purchases': 'Achats',
  'segment.expected': 'Attendus, {n} jour|Attendus, {n} jours',
  'segment.last': 'Dernier achat (méd.)',
  'segment.champions': 'Champions',
  'segment.champions.who': 'Achètent le plus souvent, et récemment.',
  'segment.loyal': 'Fidèles',
  'segment.loyal.who': 'Reviennent encore et encore, la dernière fois il y a peu.',
  'segment.promising': 'Prometteurs',
  'segment.promising.who': 'Revenus, et il y a peu.',
  'segment.new': 'Nouveaux',
  'segment.new.who': 'Un seul achat, récent ; le deuxième est à venir.',
  'segment.at-risk': 'À risque',
  'segment.at-risk.who': 'Revenaient, mais plus depuis longtemps.',
  'segment.lapsed': 'Perdus de vue',
  'segment.lapsed.who': 'Un seul achat, il y a longtemps.',

  'count.title': 'Acheteurs fréquents',
  'count.meaning':
    'Acheteurs connus avec au moins tant d’achats en tant de jours, à un moment quelconque de l’historique.',
  'count.formula':
    'acheteurs dont k achats de suite tiennent en d jours ; un achat est un jour avec une commande',
  'count.sure':
    'Compté, non estimé. Les commandes sans acheteur utilisable n’y sont pas : le vrai nombre est plus grand.',
  'count.purchases': 'Au moins',
  'count.purchases-option': '{n} achat|{n} achats',
  'count.days': 'En',
  'count.said':
    'acheteur a fait au moins {times} achats en {days} jours.|acheteurs ont fait au moins {times} achats en {days} jours.',
  'count.share': 'Soit {share} de {count} acheteurs connus.',
  'count.missing': 'Non compté',
  'count.none': 'Pas encore d’acheteur connu à compter.',

  'family.title': 'Famille du produit',
  'family.meaning':
    'Les produits d’une même famille (tailles, goûts) ont le même ASIN parent. Qui prend une autre taille est revenu à la famille.',
  'family.formula': 'famille = ASIN parent, saisi ici, sinon celui des rapports d’activité par enfant',
  'family.sure': 'Sans parent, chaque produit est une famille à lui seul.',
  'family.from-reports': 'Le parent vient de vos rapports d’activité par enfant, s’il y en a.',
  'family.typed': 'Vous avez saisi le parent {parent}.',
  'family.parent': 'ASIN parent, si vous le connaissez',
  'family.keep': 'Garder le parent',
  'family.clear': 'Le reprendre',
  'bought.title': 'Acheteurs récents',
  'bought.meaning':
    'Acheteurs connus qui ont acheté ce produit ces derniers mois, quel que soit leur produit d’entrée.',
  'bought.formula': 'acheteurs avec une commande de ce produit dans les m × 30 derniers jours',
  'bought.sure':
    'Compté, non estimé. Les commandes sans acheteur utilisable n’y sont pas : le vrai nombre est plus grand.',
  'bought.months': 'Dans les derniers',
  'bought.months-option': '{n} mois|{n} mois',
  'bought.said':
    'acheteur a acheté ce produit dans les {months} × 30 derniers jours.|acheteurs ont acheté ce produit dans les {months} × 30 derniers jours.',
  'bought.none': 'Rien de compté pour ce produit.',
}
