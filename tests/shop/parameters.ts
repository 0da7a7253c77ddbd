// What the invented shop is made from. Every number is known, so that what was put in can be looked for in the figures.
export type Country = 'US' | 'UK' | 'DE' | 'FR' | 'JP'

export interface ShopParameters {
  /** The first is the account's home. */
  countries: readonly Country[]
  /** First and last purchase day, "YYYY-MM-DD". */
  from: string
  to: string
  /** New buyers in each marketplace over the whole history. */
  buyers: number
  /** Products on offer; the first two dozen are designed by hand, more are drawn. */
  products: number
  /** Growth of new buyers a year: 0.3 = 30 % more. */
  growth: number
  /** How strongly new buyers follow the seasons and the week: 0 not at all, 1 fully. */
  rhythm: number
  /** Buyers whose alias is blank in every file. */
  blankShare: number
  /** Orders placed through a shared Amazon Business alias. */
  relayShare: number
  /** Buyers who were customers before the history begins. */
  oldShare: number
  /** Share of orders that come on top and must not count: cancelled, replacements, multi-channel, pending. */
  oddShare: number
  /** One reseller who buys on most days of a year. */
  outlier: boolean
}

export const DEFAULT_PARAMETERS: ShopParameters = {
  countries: ['US'],
  from: '2024-11-01',
  to: '2026-10-31',
  buyers: 3000,
  products: 24,
  growth: 0.35,
  rhythm: 1,
  blankShare: 0.07,
  relayShare: 0.012,
  oldShare: 0.08,
  oddShare: 0.05,
  outlier: true,
}
