// Orders that come on top of the real purchases: shared business aliases, cancelled, pending, replacement and multi-channel orders.
import { ALIAS_DOMAIN, SHARED_ALIAS, type Want } from './order-maker'
import type { Country, ShopParameters } from './parameters'
import type { Random } from './random'
import type { OrderKind, Product, ShopBuyer } from './shop'

/** `sales` is how many purchases the marketplace has; the oddities are shares of it. */
export function inventOddities(
  country: Country,
  products: readonly Product[],
  buyers: readonly ShopBuyer[],
  parameters: ShopParameters,
  span: { firstDay: number; lastDay: number },
  sales: number,
  random: Random,
): Want[] {
  const basket = (): Want['products'] => [
    { product: random.integer(0, products.length - 1), quantity: random.integer(1, 2) },
  ]
  const anyDay = (): number => random.integer(span.firstDay, span.lastDay - 3)
  const wants: Want[] = []

  for (let i = 0; i < sales * parameters.relayShare; i++)
    wants.push({
      buyer: -1,
      alias: `${SHARED_ALIAS}@${ALIAS_DOMAIN[country]}`,
      day: anyDay(),
      kind: 'sale',
      products: basket(),
      business: true,
      relay: true,
    })

  const kinds: readonly { weight: number; value: OrderKind }[] = [
    { weight: 45, value: 'cancelled' },
    { weight: 20, value: 'replacement' },
    { weight: 25, value: 'multi-channel' },
    { weight: 5, value: 'pending' },
  ]
  for (let i = 0; i < sales * parameters.oddShare; i++) {
    const kind = random.weighted(kinds)
    const somebody = random.pick(buyers)
    wants.push({
      buyer: -1,
      // Only a replacement carries its buyer: it must be left out by what it is, not for want of an alias.
      alias: kind === 'replacement' && somebody.excluded === '' ? somebody.alias : '',
      day: kind === 'pending' ? span.lastDay - random.integer(0, 1) : anyDay(),
      kind,
      products: basket(),
    })
  }
  return wants
}
