// Careful hands for answers whose shape nobody promised: each getter gives the value when it is what it should be, else null.
export type Fields = Readonly<Record<string, unknown>>

/** The value as an object, or null. */
export const fields = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/** The value as a list; anything else is an empty one. */
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A trimmed, non-empty text, or null. Whole numbers count as text: ids come both ways. */
export function textField(of: Fields | null, key: string): string | null {
  const value = of?.[key]
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** A finite number, or null. Texts are not numbers here. */
export function numberField(of: Fields | null, key: string): number | null {
  const value = of?.[key]
  return typeof value === 'number' && Number.isFinite(value) ? value : null
}

/** Whether a field is true itself: 1 and "true" are not. */
export const isTrue = (of: Fields | null, key: string): boolean => of?.[key] === true

/** Year 2000 to 2100 in epoch seconds: what is outside is milliseconds, a placeholder or nonsense, and is not a date. */
export function instantField(of: Fields | null, key: string): number | null {
  const value = numberField(of, key)
  return value !== null && value > 946_684_800 && value < 4_102_444_800 ? Math.floor(value) : null
}
