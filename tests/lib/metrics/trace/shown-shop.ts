// What panels show of the studied shop and of its first product, side by side, for cases of either.
import type { AsinFigures } from '@/lib/schema/figures'
import type { Case } from './rows-come-to'
import type { StudiedShop } from './studied-shop'

export function shownShop({ task, study, asins }: StudiedShop) {
  const { figures } = task
  const ahead = study.outlook
  const [own] = asins
  if (own === undefined || ahead === null) throw new Error('The invented shop has neither buyers nor models.')
  const { asin } = own
  const [money, ownMoney] = [study.shop.economics, study.asins.find(one => one.asin === asin)?.economics]
  const ownAhead = ahead.asins.find(one => one.asin === asin)
  if (ownMoney === undefined || ownAhead === undefined) throw new Error(`${asin} was not studied.`)
  const groups = [
    { asin: null, of: figures, money, ahead: ahead.shop },
    { asin, of: own as AsinFigures, money: ownMoney, ahead: ownAhead },
  ]
  const each = (make: (group: (typeof groups)[number]) => Case): Case[] => groups.map(make)
  return { task, study, figures, ahead, own, asin, money, ownAhead, groups, each }
}
export type ShownShop = ReturnType<typeof shownShop>
