// The sides of the views that hold too much for one page: of each view one side is open, and it stays so while another view is looked at.

export const SIDES = {
  product: ['advice', 'return', 'money', 'bids', 'formulas', 'ahead', 'signals'],
  money: ['value', 'bids', 'costs', 'formulas', 'months', 'signals'],
  levers: ['board', 'journal', 'watch'],
} as const
/** What has sides: a product's page, and views of the shop. */
export type Sided = keyof typeof SIDES
export type SideOf<V extends Sided> = (typeof SIDES)[V][number]
/** The side of each that is open. */
export type Sides = { readonly [V in Sided]: SideOf<V> }

export const FIRST_SIDES: Sides = { product: 'advice', money: 'value', levers: 'board' }
