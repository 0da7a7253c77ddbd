// What is said of what needs watching over all products. In French.
import type { Words } from '@/assets/words/say'

export const watchWords: Words = {
  'watch.none-now': 'Rien n’est en cours en ce moment.',
  'watch.more': '{n} de plus|{n} de plus',
  'watch.over': '{n} qui est passé|{n} qui sont passés',
  'watch.gates': 'Seuils sur le point de céder',
  'watch.gates-none': 'Ni note, ni stock, ni taux de retour n’approche de sa limite.',
  'watch.stock': 'Le stock face à la vague',
  'watch.stock-none':
    'Rien n’est à commander pour les semaines à venir, pour autant que le stock soit connu.',
  'watch.later':
    '{n} produit dont le stock finit plus tard, rien à commander encore|{n} produits dont le stock finit plus tard, rien à commander encore',
  'watch.now': 'à commander',
  'watch.lasts': 'Le stock tient les semaines à venir.',
  'watch.ends': 'Le stock devrait s’épuiser le {day}.',
  'watch.order': 'Commandez {units} unité avant le {day}.|Commandez {units} unités avant le {day}.',
}
