// Reads a file that the seller's own entries were saved in. A file can be old, cut off, or changed by hand: what is good in it
// is taken, the rest is named by its place.
import type * as z from 'zod/mini'
import { OWN_ENTRIES, type OwnEntries } from '@/lib/schema/own-entries'
import { Problem } from '@/lib/schema/problem'
import type { Settings } from '@/lib/schema/settings'
import { dismissedOfShop, entry, mapping, rating, settings, unitCost } from './seller-entries'

/**
 * @param text the whole file.
 * @returns what could be read, and the places that could not, such as "journal[3]".
 * @throws Problem 'no-own-entries' when it is no such file, 'own-entries-newer' when a later version saved it.
 */
export function readOwnEntries(text: string): { own: OwnEntries; leftOut: string[] } {
  const file = parsed(text)
  if (file?.['format'] !== OWN_ENTRIES.format) throw new Problem('no-own-entries')
  if (Number(file['version']) > OWN_ENTRIES.version) throw new Problem('own-entries-newer')
  const leftOut: string[] = []
  const rows = <T>(name: keyof OwnEntries, of: z.ZodMiniType<T>): T[] => {
    const found = file[name]
    if (!Array.isArray(found)) {
      if (found !== undefined) leftOut.push(name)
      return []
    }
    return found.flatMap((row, i) => {
      const one = of.safeParse(row)
      if (one.success) return [one.data]
      leftOut.push(`${name}[${i + 1}]`)
      return []
    })
  }
  const own = {
    settings: settingsIn(file['settings'], leftOut),
    ratings: rows('ratings', rating),
    journal: rows('journal', entry),
    dismissed: rows('dismissed', dismissedOfShop),
    mappings: rows('mappings', mapping),
    unitCosts: rows('unitCosts', unitCost),
  }
  return { own, leftOut }
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const file: unknown = JSON.parse(text)
    return typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/** Each setting by itself: those of an older version are fewer, and one that is spoilt spoils no other. */
function settingsIn(found: unknown, leftOut: string[]): Partial<Settings> {
  if (typeof found !== 'object' || found === null) {
    if (found !== undefined) leftOut.push('settings')
    return {}
  }
  const shape: Record<string, z.ZodMiniType> = settings.shape
  const read = Object.entries(found).flatMap(([name, value]) => {
    const one = Object.hasOwn(shape, name) ? shape[name]?.safeParse(value) : undefined
    if (one?.success) return [[name, one.data]]
    leftOut.push(`settings.${name.slice(0, 40)}`)
    return []
  })
  return Object.fromEntries(read) as Partial<Settings>
}
