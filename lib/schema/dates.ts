// Calendar days: ISO text on the wire, whole days since 1970-01-01 ("epoch days") in the columns.
declare const brand: unique symbol
/** A calendar day, "YYYY-MM-DD". */
export type IsoDate = string & { readonly [brand]: 'IsoDate' }

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whole days since 1970-01-01 of a calendar day. @throws RangeError on anything but a real "YYYY-MM-DD". */
export function epochDay(iso: string): number {
  const match = ISO.exec(iso)
  const day = match
    ? Math.floor(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000)
    : Number.NaN
  if (!Number.isFinite(day) || isoDate(day) !== iso)
    throw new RangeError(`"${iso}" is not a calendar day YYYY-MM-DD.`)
  return day
}

/** The calendar day of an epoch day. */
export const isoDate = (day: number): IsoDate =>
  new Date(day * 86_400_000).toISOString().slice(0, 10) as IsoDate

/** "YYYY-MM" of an epoch day. */
export const isoMonth = (day: number): string => isoDate(day).slice(0, 7)
