// Money: whole minor units and the currency they are in. Two currencies are never added.
export interface Money {
  readonly minor: number
  readonly currency: string
}

const DIGITS: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  VND: 0,
  CLP: 0,
  KWD: 3,
  BHD: 3,
  OMR: 3,
  JOD: 3,
  TND: 3,
}

/** How many decimals the currency has: 2 for most, 0 for JPY, 3 for KWD (ISO 4217). */
export const minorDigits = (currency: string): number => DIGITS[currency] ?? 2
