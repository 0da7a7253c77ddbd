// Which of a few records a name lies in: IndexedDB costs by the record, so results of many ASINs share one.

/** FNV-1a of the name (Fowler, Noll, Vo 1991), below `buckets`. */
export function bucketOf(name: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return (hash >>> 0) % buckets
}
