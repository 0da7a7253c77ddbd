// The name under which a seller's column mapping is remembered: the same header row always gives the same one.
import { hashText, mixKeys } from '@/lib/readers/scan/hash-bytes'
import { normaliseHeader } from '@/lib/readers/text/normalise-header'

const hex = (key: number): string => key.toString(16).padStart(8, '0')

/** Signature of a header row: its width and 64 bits over the normalised headers in their order. */
export function headerSignature(headers: readonly string[]): string {
  const line = headers.map(normaliseHeader).join('\t')
  const backwards = [...line].reverse().join('')
  const first = hashText(line)
  return `${headers.length}-${hex(first)}${hex(mixKeys(hashText(backwards), first))}`
}
