// The product's own reading, hashing and bookkeeping in this process, without browser or store: for what is measured in Node.
import { openAsBlob } from 'node:fs'
import { basename } from 'node:path'
import { createAliasCoder } from '@/lib/identity/alias-coder'
import { createAliasHasher } from '@/lib/identity/alias-hasher'
import type { Ledger } from '@/lib/ledger/books'
import { createLedger } from '@/lib/ledger/create-ledger'
import { readReport } from '@/lib/readers/reports/read-report'
import { LOCAL_ACCOUNT } from '@/lib/schema/ids'
import type { FilePair } from './files'

export interface FilledBooks {
  ledger: Ledger
  /** By file: reading and hashing, then entering what was read into the books. */
  times: { file: string; readMs: number; keepMs: number }[]
}

/** Reads the pair into new books. @throws Error when rows are not accepted. */
export async function booksOfFiles(pair: FilePair): Promise<FilledBooks> {
  const ledger = createLedger()
  const hasher = createAliasHasher(new Uint8Array(32).fill(7))
  const times: FilledBooks['times'] = []
  for (const path of [pair.allOrders, pair.shipments]) {
    const name = basename(path)
    const blob = await openAsBlob(path)
    const file = { name, size: blob.size, stream: () => blob.stream() as ReadableStream<Uint8Array> }
    const sink = ledger.open({ name, account: LOCAL_ACCOUNT, marketplace: null, seenAt: 1, period: null })
    const alias = createAliasCoder(hasher, hash => ledger.buyerCode(hash))
    const start = performance.now()
    const { report } = await readReport(file, { sink, alias, mappings: [], marketplace: null })
    const read = performance.now()
    sink.finish()
    times.push({ file: name, readMs: read - start, keepMs: performance.now() - read })
    if (report.accepted !== pair.lines)
      throw new Error(`of ${name} only ${report.accepted} rows were accepted`)
  }
  hasher.wipe()
  return { ledger, times }
}
