// What is said of unit costs: the table, the file, the margin to fall back on. In French.
import type { Words } from '@/assets/words/say'

export const costWords: Words = {
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
    'Ils ont rapporté {revenue}, {share} de tout. La contribution les attend, ou prend la marge brute.',
  'costs.nameless':
    '{revenue} viennent de produits dont aucun fichier ne dit le SKU : un rapport de commandes ou de stock le dit.',
  'costs.complete': 'Chaque produit vendu a un coût unitaire.',
  'costs.none': 'Aucun produit vendu pour l’instant : rien à chiffrer.',
  'costs.search': 'Chercher un SKU',
  'costs.row-without': 'Sans coût : {units} unité, {revenue}|Sans coût : {units} unités, {revenue}',
  'costs.row-share': '({share} du revenu)',
  'costs.add': 'Nouveau prix',
  'costs.add-of': 'Nouveau prix de {sku}, après celui du {from}',
  'costs.delete': 'Supprimer',
  'costs.delete-of': 'Supprimer le coût de {sku} depuis le {from}',
  'costs.gone': 'Le coût depuis le {from} sera supprimé à l’enregistrement.',
  'costs.keep': 'Le garder',
  'costs.foreign': 'Ne compte que dans les boutiques qui vendent en {currency}.',
  'costs.fault.double': 'Une autre ligne de ce SKU commence ce jour-là.',
  'costs.unitCost': 'Coût unitaire',
  'costs.inbound': 'Acheminement',
  'costs.other': 'Autres',
  'costs.currency': 'Devise',
  'costs.from': 'Depuis',
  'costs.units-without': 'Unités vendues sans coût',
  'costs.revenue-without': 'Revenu sans coût',
  'costs.field-of': '{field}, {sku}',
  'costs.fault.unitCost': 'Le coût unitaire n’est pas un montant.',
  'costs.fault.inbound': 'L’acheminement n’est pas un montant.',
  'costs.fault.other': '« Autres » n’est pas un montant.',
  'costs.fault.currency': 'Une devise a trois lettres.',
  'costs.fault.from': 'Le jour n’est pas compris.',
  'costs.show-more': '{n} ligne de plus|{n} lignes de plus',
  'costs.save': 'Enregistrer {n} ligne|Enregistrer {n} lignes',
  'costs.saved': 'Enregistré ; les chiffres suivent',
  'costs.save-none': 'Rien à enregistrer',
  'costs.undo': 'Annuler',
  'costs.file': 'Coûts depuis un fichier',
  'costs.drop': 'Déposez ici le fichier rempli',
  'costs.file-hint':
    'CSV ou Excel avec sku, coût unitaire, devise, depuis ; acheminement et autres si vous voulez. Les lignes d’un SKU et d’un jour déjà connus sont remplacées ; « supprimer » à la place du coût en retire une.',
  'costs.choose': 'Choisir un fichier',
  'costs.template': 'Télécharger un modèle avec tous vos SKU',
  'costs.template-name': 'couts-unitaires.csv',
  'costs.margin': 'Marge brute à défaut',
  'costs.margin-means':
    'Pour les produits sans coût unitaire : ce que la marchandise laisse du prix, avant les frais d’Amazon. Frais et remboursements s’en déduisent dès qu’un fichier donne des frais ; d’ici là elle vaut pour tout. C’est une supposition, marquée partout où elle entre. Vide : aucune.',
  'costs.margin-keep': 'Garder la marge',
  'costs.margin-invalid': 'Ce n’est pas un pourcentage de 0 à 100.',
}
