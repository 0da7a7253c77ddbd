// The table of contents of a zip archive (PKWARE APPNOTE 6.3.10, 4.3): where each entry lies and how it is packed. Large-file
// fields (zip64) are read too, as writers that stream put them into small archives.
import { FileRefusal } from '@/lib/readers/scan/file-refusal'

export interface ZipEntry {
  name: string
  /** 0 stored, 8 deflated. */
  method: number
  encrypted: boolean
  /** The packed bytes. */
  packed: Uint8Array<ArrayBuffer>
  /** Length once unpacked, as the archive says. */
  size: number
  crc: number
}

const END = 0x06054b50
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LARGE = 0xffffffff
const END_BYTES = 22
const LONGEST_COMMENT = 0xffff

const damaged = (): FileRefusal => new FileRefusal('damaged')

/** The end record stands at the end, before a comment at most: it is looked for backwards. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_BYTES
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--)
    if (view.getUint32(at, true) === END) return at
  throw damaged()
}

/** Whole number of eight bytes; exact below 2^53, and nothing here may be larger. */
const large = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32

function directory(view: DataView): { count: number; at: number } {
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count < 0xffff && at < LARGE) return { count, at }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) throw damaged()
  const end64 = large(view, locator + 8)
  if (view.getUint32(end64, true) !== END_64) throw damaged()
  return { count: large(view, end64 + 32), at: large(view, end64 + 48) }
}

/** Sizes and place of an entry; those too large for their field stand in the extra field, in this order. */
function extent(view: DataView, at: number): { size: number; packed: number; local: number } {
  const extent = {
    size: view.getUint32(at + 24, true),
    packed: view.getUint32(at + 20, true),
    local: view.getUint32(at + 42, true),
  }
  let extra = at + 46 + view.getUint16(at + 28, true)
  const end = extra + view.getUint16(at + 30, true)
  while (extra + 4 <= end) {
    const length = view.getUint16(extra + 2, true)
    if (view.getUint16(extra, true) === 1) {
      let value = extra + 4
      for (const key of ['size', 'packed', 'local'] as const) {
        if (extent[key] !== LARGE) continue
        extent[key] = large(view, value)
        value += 8
      }
    }
    extra += 4 + length
  }
  return extent
}

function entryAt(view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw damaged()
  const nameEnd = at + 46 + view.getUint16(at + 28, true)
  const next = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  const { size, packed, local } = extent(view, at)
  if (view.getUint32(local, true) !== LOCAL) throw damaged()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packed > view.byteLength) throw damaged()
  const bytes = (from: number, length: number) =>
    new Uint8Array(view.buffer as ArrayBuffer, view.byteOffset + from, length)
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes(at + 46, nameEnd - at - 46)),
    method: view.getUint16(at + 10, true),
    encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    packed: bytes(start, packed),
    size,
    crc: view.getUint32(at + 16, true),
  }
  return { entry, next }
}

/** Entries by name. @throws FileRefusal "damaged" for an archive that is cut off or none. */
export function zipEntries(archive: Uint8Array<ArrayBuffer>): Map<string, ZipEntry> {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength)
  const entries = new Map<string, ZipEntry>()
  try {
    let { count, at } = directory(view)
    for (; count > 0; count--) {
      const { entry, next } = entryAt(view, at)
      entries.set(entry.name, entry)
      at = next
    }
  } catch {
    // Places that point past the end of the archive throw too.
    throw damaged()
  }
  return entries
}
