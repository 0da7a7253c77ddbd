// What is said of worth and return: customer lifetime value, repeat rate, curve, interval, cohorts, and what to do next.
import type { Language, Words } from './say'

const en: Words = {
  'clv.title': 'Customer lifetime value',
  'clv.meaning':
    'What one buyer has brought in by a given age: the first purchase and all that follow, all products.',
  'clv.formula': 'mean revenue per buyer from day 0 to day h, over buyers who entered at least h days ago',
  'clv.sure':
    'Each row has its own buyers (n): only those old enough. Contribution takes costs and returns off; it stays empty until costs are known.',
  'clv.revenue': 'Revenue per buyer',
  'clv.contribution': 'Contribution per buyer',
  'clv.contribution-of': 'contribution',
  'clv.no-costs': 'Contribution is missing: costs are not known. Set a gross margin under Data, Settings.',
  'clv.assumed': 'Contribution rests on the gross margin of {share} that you assumed.',

  'rate.title': 'Repeat rate',
  'rate.meaning': 'The share of buyers who bought again within so many days of their first purchase.',
  'rate.formula': 'buyers with another purchase within h days ÷ buyers who entered at least h days ago',
  'rate.sure':
    'The span over each bar is the 95% interval (Wilson). “All buyers” is 1 − Kaplan-Meier: it also learns from buyers who are not h days old yet.',
  'rate.within': 'Within',
  'rate.bar': 'Repeat rate with its 95% interval',
  'rate.observed': 'Observed',
  'rate.survival': 'All buyers',
  'rate.survival-hint':
    '1 − Kaplan-Meier: buyers who are not old enough yet count for the time they were seen.',

  'curve.title': 'Repurchase curve',
  'curve.meaning': 'How many buyers have come back by each day, counting those who may still do so.',
  'curve.formula':
    '1 − S(t), S by Kaplan-Meier: at each day S is multiplied by (1 − came back ÷ still watched)',
  'curve.sure':
    'The band is the 95% interval. The row below tells how many buyers are left to judge by on that day.',
  'curve.nobody': 'Nobody has come back yet, so there is no curve to draw.',
  'chart.curve.label': 'Repurchase curve: {share} have come back by day {day}',
  'chart.curve.day': 'Day',
  'chart.curve.risk': 'Still watched',
  'chart.curve.caption': 'Share of buyers with a second purchase, by days since the first; band: 95%.',

  'interval.title': 'Reorder interval',
  'interval.meaning':
    'How many days pass between the first and the second purchase, among buyers who came back.',
  'interval.formula': 'window = the shortest span of whole days that holds at least half of the gaps',
  'interval.sure':
    'Only buyers who came back are in it, so read it together with the curve. Under 20 reorders no window is shown.',
  'interval.none': 'Nobody has come back yet.',
  'interval.few': 'Too few reorders for a window',
  'interval.few-why':
    'There is {n} so far; it takes {needed}. A handful of gaps always huddles somewhere.|There are {n} so far; it takes {needed}. A handful of gaps always huddles somewhere.',
  'interval.window': 'Most reorders come',
  'interval.window-days': 'day {from} to {to}',
  'interval.window-share': '{share} of them',
  'interval.median': 'Median',
  'interval.middle': 'Middle half',
  'interval.middle-days': '{from} to {to} days',
  'chart.gaps.label':
    '{n} reorder, median {median} days, most from day {from} to {to}|{n} reorders, median {median} days, most from day {from} to {to}',
  'chart.gaps.window': 'day {from} to {to}: {share} of reorders',
  'chart.gaps.median': 'median, day {median}',
  'chart.gaps.bin': 'one bar: {n} day|one bar: {n} days',

  'cohort.title': 'Cohorts by month of first order',
  'cohort.meaning':
    'Buyers who came in the same month, followed by age. Column k is the kth month of 30 days after the first purchase.',
  'cohort.formula':
    'buyers with a purchase in days 30k to 30(k+1) − 1 ÷ buyers of the month old enough for all of it',
  'cohort.sure':
    'Compare at equal age, down a column. Hatched cells are not ripe. Months with fewer than 20 buyers get no colour.',
  'cohort.show': 'What the cells show',
  'cohort.retention': 'Came back',
  'cohort.revenue': 'Revenue per buyer',
  'cohort.retention.reads': 'Share of the month’s buyers who bought in that month of age.',
  'cohort.revenue.reads': 'Revenue per buyer from the first purchase to the end of that month of age.',
  'cohort.month': 'First order',
  'cohort.buyers': 'Buyers',
  'cohort.age': 'Day {from} to {to} after the first purchase',
  'cohort.cell':
    '{month}, {n} buyer: {value} in days {from} to {to}|{month}, {n} buyers: {value} in days {from} to {to}',
  'cohort.unripe': 'Not ripe yet',
  'cohort.few': 'Fewer than 20 buyers',
  'cohort.none': 'No cohorts yet: no buyer is known.',

  'next.title': 'What to do next',
  'next.meaning':
    'The first step for the products that bring in most buyers. The baseline comes first: rating, stock, returns, cancellations.',
  'next.formula': 'products by buyers who entered with them; per product the first lever whose rule holds',
  'next.sure':
    'A lever is proposed only when its figures hold. Open the product to see them and their evidence.',
  'next.nothing': 'Nothing to propose yet. It takes known buyers, and a baseline that can be checked.',
  'next.entry-buyers': 'Buyers who entered by it:',
}

const fr: Words = {
  'clv.title': 'Valeur vie client',
  'clv.meaning':
    'Ce qu’un acheteur a rapporté à un âge donné : le premier achat et tous les suivants, tous produits.',
  'clv.formula':
    'revenu moyen par acheteur du jour 0 au jour h, sur les acheteurs entrés depuis au moins h jours',
  'clv.sure':
    'Chaque ligne a ses propres acheteurs (n) : ceux qui sont assez anciens. La contribution retire coûts et retours ; elle reste vide tant que les coûts sont inconnus.',
  'clv.revenue': 'Revenu par acheteur',
  'clv.contribution': 'Contribution par acheteur',
  'clv.contribution-of': 'contribution',
  'clv.no-costs':
    'La contribution manque : les coûts sont inconnus. Indiquez une marge brute sous Données, Réglages.',
  'clv.assumed': 'La contribution repose sur la marge brute de {share} que vous supposez.',

  'rate.title': 'Taux de réachat',
  'rate.meaning': 'La part des acheteurs qui ont racheté dans les jours qui suivent leur premier achat.',
  'rate.formula': 'acheteurs avec un autre achat sous h jours ÷ acheteurs entrés depuis au moins h jours',
  'rate.sure':
    'Le trait sur chaque barre est l’intervalle à 95 % (Wilson). « Tous » est 1 − Kaplan-Meier : il apprend aussi des acheteurs qui n’ont pas encore h jours.',
  'rate.within': 'Sous',
  'rate.bar': 'Taux de réachat et son intervalle à 95 %',
  'rate.observed': 'Observé',
  'rate.survival': 'Tous',
  'rate.survival-hint':
    '1 − Kaplan-Meier : les acheteurs trop récents comptent pour le temps où ils ont été suivis.',

  'curve.title': 'Courbe de réachat',
  'curve.meaning': 'Combien d’acheteurs sont revenus à chaque jour, en comptant ceux qui le peuvent encore.',
  'curve.formula':
    '1 − S(t), S de Kaplan-Meier : chaque jour, S est multiplié par (1 − revenus ÷ encore suivis)',
  'curve.sure':
    'La bande est l’intervalle à 95 %. La ligne du dessous dit combien d’acheteurs restent pour juger.',
  'curve.nobody': 'Personne n’est encore revenu : il n’y a pas de courbe.',
  'chart.curve.label': 'Courbe de réachat : {share} sont revenus au jour {day}',
  'chart.curve.day': 'Jour',
  'chart.curve.risk': 'Encore suivis',
  'chart.curve.caption':
    'Part des acheteurs avec un deuxième achat, par jours depuis le premier ; bande : 95 %.',

  'interval.title': 'Délai de réachat',
  'interval.meaning':
    'Combien de jours passent entre le premier et le deuxième achat, parmi ceux qui sont revenus.',
  'interval.formula':
    'fenêtre = la plus courte suite de jours entiers qui contient au moins la moitié des délais',
  'interval.sure':
    'Seuls ceux qui sont revenus y figurent : lisez-la avec la courbe. Sous 20 réachats, aucune fenêtre n’est montrée.',
  'interval.none': 'Personne n’est encore revenu.',
  'interval.few': 'Trop peu de réachats pour une fenêtre',
  'interval.few-why':
    'Il y en a {n} ; il en faut {needed}. Quelques délais se serrent toujours quelque part.|Il y en a {n} ; il en faut {needed}. Quelques délais se serrent toujours quelque part.',
  'interval.window': 'La plupart reviennent',
  'interval.window-days': 'jours {from} à {to}',
  'interval.window-share': '{share} d’entre eux',
  'interval.median': 'Médiane',
  'interval.middle': 'Moitié centrale',
  'interval.middle-days': '{from} à {to} jours',
  'chart.gaps.label':
    '{n} réachat, médiane {median} jours, la plupart du jour {from} au jour {to}|{n} réachats, médiane {median} jours, la plupart du jour {from} au jour {to}',
  'chart.gaps.window': 'jours {from} à {to} : {share} des réachats',
  'chart.gaps.median': 'médiane, jour {median}',
  'chart.gaps.bin': 'une barre : {n} jour|une barre : {n} jours',

  'cohort.title': 'Cohortes par mois de première commande',
  'cohort.meaning':
    'Les acheteurs arrivés le même mois, suivis par âge. La colonne k est le k-ième mois de 30 jours après le premier achat.',
  'cohort.formula':
    'acheteurs avec un achat aux jours 30k à 30(k+1) − 1 ÷ acheteurs du mois assez anciens pour tout l’âge',
  'cohort.sure':
    'Comparez à âge égal, le long d’une colonne. Les cases hachurées ne sont pas mûres. Sous 20 acheteurs, pas de couleur.',
  'cohort.show': 'Ce que montrent les cases',
  'cohort.retention': 'Ont racheté',
  'cohort.revenue': 'Revenu par acheteur',
  'cohort.retention.reads': 'Part des acheteurs du mois qui ont acheté à cet âge.',
  'cohort.revenue.reads': 'Revenu par acheteur du premier achat à la fin de cet âge.',
  'cohort.month': '1re commande',
  'cohort.buyers': 'Acheteurs',
  'cohort.age': 'Jours {from} à {to} après le premier achat',
  'cohort.cell':
    '{month}, {n} acheteur : {value} aux jours {from} à {to}|{month}, {n} acheteurs : {value} aux jours {from} à {to}',
  'cohort.unripe': 'Pas encore mûr',
  'cohort.few': 'Moins de 20 acheteurs',
  'cohort.none': 'Pas encore de cohorte : aucun acheteur connu.',

  'next.title': 'Que faire maintenant',
  'next.meaning':
    'Le premier pas pour les produits qui amènent le plus d’acheteurs. La base d’abord : note, stock, retours, annulations.',
  'next.formula': 'produits par acheteurs entrés ; pour chacun le premier levier dont la règle tient',
  'next.sure': 'Un levier n’est proposé que si ses chiffres tiennent. Ouvrez le produit pour les voir.',
  'next.nothing': 'Rien à proposer pour l’instant. Il faut des acheteurs connus et une base vérifiable.',
  'next.entry-buyers': 'Acheteurs entrés par lui :',
}

export const metricWords: Record<Language, Words> = { en, fr }
