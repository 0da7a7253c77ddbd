// What is said of worth and return: customer lifetime value, repeat rate, curve, interval, cohorts, and what to do next. In French.
import type { Words } from '@/assets/words/say'

export const metricWords: Words = {
  'clv.title': 'Valeur vie client',
  'clv.meaning':
    'Ce qu’un acheteur a rapporté à un âge donné : le premier achat et tous les suivants, tous produits.',
  'clv.formula':
    'revenu moyen par acheteur du jour 0 au jour h, sur les acheteurs entrés depuis au moins h jours',
  'clv.sure':
    'Chaque ligne a ses propres acheteurs (n) : ceux qui sont assez anciens. La contribution retire coûts et retours ; elle reste vide tant que les coûts sont inconnus.',
  'clv.revenue': 'Revenu par acheteur',
  'clv.contribution': 'Contribution par acheteur',
  'clv.contribution-of': 'contribution',
  'clv.no-costs':
    'La contribution manque : les coûts sont inconnus. Indiquez des coûts unitaires ou une marge brute sous Argent.',
  'clv.assumed': 'La contribution repose sur la marge brute de {share} que vous supposez.',

  'rate.title': 'Taux de réachat',
  'rate.meaning': 'La part des acheteurs qui ont racheté dans les jours qui suivent leur premier achat.',
  'rate.formula': 'acheteurs avec un autre achat sous h jours ÷ acheteurs entrés depuis au moins h jours',
  'rate.sure':
    'Le trait sur chaque barre est l’intervalle à 95 % (Wilson). « Tous » est 1 − Kaplan-Meier : il apprend aussi des acheteurs qui n’ont pas encore h jours.',
  'rate.within': 'Sous',
  'rate.bar': 'Taux de réachat et son intervalle à 95 %',
  'rate.observed': 'Observé',
  'rate.survival': 'Tous',
  'rate.survival-hint':
    '1 − Kaplan-Meier : les acheteurs trop récents comptent pour le temps où ils ont été suivis.',

  'curve.nobody': 'Personne n’est encore revenu : il n’y a pas de courbe.',
  'chart.curve.label': 'Courbe de réachat : {share} sont revenus au jour {day}',
  'chart.curve.day': 'Jour',
  'chart.curve.risk': 'Encore suivis',

  'interval.none': 'Personne n’est encore revenu.',
  'interval.few': 'Trop peu de réachats pour une fenêtre',
  'interval.few-why':
    'Il y en a {n} ; il en faut {needed}. Quelques délais se serrent toujours quelque part.|Il y en a {n} ; il en faut {needed}. Quelques délais se serrent toujours quelque part.',
  'interval.window-days': 'jours {from} à {to}',
  'chart.gaps.label':
    '{n} réachat, médiane {median} jours, la plupart du jour {from} au jour {to}|{n} réachats, médiane {median} jours, la plupart du jour {from} au jour {to}',
  'chart.gaps.window': 'jours {from} à {to} : {share} des réachats',
  'chart.gaps.median': 'médiane, jour {median}',
  'chart.gaps.beyond':
    '{n} réachat après le jour {day} n’est pas tracé|{n} réachats après le jour {day} ne sont pas tracés',
  'chart.gaps.bin': 'une barre : {n} jour|une barre : {n} jours',

  'cohort.title': 'Cohortes par mois de première commande',
  'cohort.entry-title': 'Entrés par ce produit, par mois de première commande',
  'cohort.meaning':
    'Les acheteurs arrivés le même mois, suivis par âge. La colonne k est le k-ième mois de 30 jours après le premier achat ; au jour, la colonne 90 est tout ce qui est venu jusqu’au jour 90.',
  'cohort.formula':
    'acheteurs avec un achat aux jours 30k à 30(k+1) − 1 ÷ acheteurs du mois assez anciens pour tout l’âge ; au jour h : acheteurs avec un deuxième achat d’ici là ÷ acheteurs du mois d’au moins h jours',
  'cohort.sure':
    'Comparez à âge égal, le long d’une colonne. Les cases hachurées ne sont pas mûres. Sous 20 acheteurs, pas de couleur.',
  'cohort.show': 'Ce que montrent les cases',
  'cohort.retention': 'Ont racheté',
  'cohort.revenue': 'Revenu par acheteur',
  'cohort.contribution': 'Contribution par acheteur',
  'cohort.retention.reads': 'Part des acheteurs du mois qui ont acheté à cet âge.',
  'cohort.revenue.reads': 'Revenu par acheteur du premier achat à la fin de cet âge.',
  'cohort.contribution.reads': 'Contribution par acheteur du premier achat à la fin de cet âge.',
  'cohort.retention.by-day': 'Part des acheteurs du mois revenus au plus tard à ce jour d’âge.',
  'cohort.revenue.by-day': 'Revenu par acheteur du premier achat à ce jour d’âge.',
  'cohort.contribution.by-day': 'Contribution par acheteur du premier achat à ce jour d’âge.',
  'cohort.ages': 'Ce que sont les colonnes',
  'cohort.ages.months': 'Mois d’âge',
  'cohort.ages.days': 'Au jour',
  'cohort.month': '1re commande',
  'cohort.buyers': 'Acheteurs',
  'cohort.age': 'Jours {from} à {to} après le premier achat',
  'cohort.day': 'Au plus tard {day} jours après le premier achat',
  'cohort.day.head': 'Jour {day}',
  'cohort.cell-by':
    '{month}, {n} acheteur : {value} au jour {to}|{month}, {n} acheteurs : {value} au jour {to}',
  'cohort.cell':
    '{month}, {n} acheteur : {value} aux jours {from} à {to}|{month}, {n} acheteurs : {value} aux jours {from} à {to}',
  'cohort.unripe': 'Pas encore mûr',
  'cohort.part': 'Seule une partie des acheteurs du mois est assez ancienne',
  'cohort.few': 'Moins de 20 acheteurs',
  'cohort.unknown': 'Inconnu : un coût unitaire manque',
  'cohort.flag': 'Le levier {numbers} de la liste ci-dessous a commencé ce mois-là',
  'cohort.flags': 'Leviers commencés dans un mois',
  'cohort.flag-of': '{lever} : {product}, {day}',
  'cohort.none': 'Pas encore de cohorte : aucun acheteur connu.',
  'cohort.missing':
    'Il manque {n} acheteur entré par ce produit : les mois se comparent à partir de {least}.|Il manque {n} acheteurs entrés par ce produit : les mois se comparent à partir de {least}.',
  'cohort.entry': 'Produit d’entrée',
  'cohort.entry.all': 'Tous les produits',
  'cohort.entry.few': 'Moins de {n} acheteurs entrés',

  'next.title': 'Que faire maintenant',
  'next.meaning':
    'Le premier pas pour les produits qui amènent le plus d’acheteurs. La base d’abord : note, stock, retours, annulations.',
  'next.formula': 'produits par acheteurs entrés ; pour chacun le premier levier dont la règle tient',
  'next.sure': 'Un levier n’est proposé que si ses chiffres tiennent. Ouvrez le produit pour les voir.',
  'next.nothing': 'Rien à proposer pour l’instant. Il faut des acheteurs connus et une base vérifiable.',
  'next.entry-buyers': 'Acheteurs entrés par lui :',
}
