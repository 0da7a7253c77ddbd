// Declares a column by its header spellings. The files of the download pages print "Amazon Order Id" where the API's print
// "amazon-order-id": both forms of every such name are accepted.
import type { Column } from '@/lib/readers/report-reader'

const KEBAB = /^[a-z0-9]+(?:-[a-z0-9]+)+$/i

const spellings = (headers: readonly string[]): string[] =>
  headers.flatMap(header => (KEBAB.test(header) ? [header, header.replaceAll('-', ' ')] : [header]))

/** A column without which the file cannot be read. The first spelling is the one named in messages. */
export const required = (...headers: string[]): Column => ({ headers: spellings(headers), required: true })

/** A column that is read where it is present. */
export const optional = (...headers: string[]): Column => ({ headers: spellings(headers), required: false })
