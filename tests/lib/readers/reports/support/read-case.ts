// Reads one case of a report reader as an import would, into a sink that keeps everything: facts, report and question as plain JSON.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { ReportSink } from '@/lib/readers/report-reader'
import { type ReadOptions, type ReportFile, readReport } from '@/lib/readers/reports/read-report'
import {
  BUYER,
  type InventoryFact,
  type LineDraft,
  type RatingFact,
  type ReturnDraft,
  type TrafficFact,
} from '@/lib/schema/facts'
import type { MarketplaceId } from '@/lib/schema/ids'
import type { FileReport, MappingQuestion, ReportId } from '@/lib/schema/import-report'
import type { MoneySink } from '@/lib/schema/money-facts'

/** Every fact of a file in its order, by kind. */
export interface Facts {
  lines: LineDraft[]
  returns: ReturnDraft[]
  inventory: InventoryFact[]
  traffic: TrafficFact[]
  ratings: RatingFact[]
  /** By the sink's method; only the kinds the file states, nothing for a file that states no money. */
  money?: { [Kind in keyof MoneySink]?: Parameters<MoneySink[Kind]>[0][] }
}

export interface Reading {
  report: FileReport
  question: MappingQuestion | null
  facts: Facts
}

export const REPORTS = fileURLToPath(new URL('../../../../fixtures/reports', import.meta.url))

function recordingMoney(facts: Facts): MoneySink {
  const keep =
    <Kind extends keyof MoneySink>(kind: Kind) =>
    (fact: Parameters<MoneySink[Kind]>[0]): void => {
      facts.money ??= {}
      const kept: unknown[] = facts.money[kind] ?? []
      kept.push({ ...fact })
      Object.assign(facts.money, { [kind]: kept })
    }
  return {
    amount: keep('amount'),
    unitFee: keep('unitFee'),
    promotion: keep('promotion'),
    reimbursement: keep('reimbursement'),
    ad: keep('ad'),
    subscription: keep('subscription'),
    coupon: keep('coupon'),
    repeatPurchase: keep('repeatPurchase'),
    unitCost: keep('unitCost'),
  }
}

/** A sink that copies what it is handed, with the copies. */
function recordingSink(): { sink: ReportSink; facts: Facts } {
  const facts: Facts = { lines: [], returns: [], inventory: [], traffic: [], ratings: [] }
  const sink: ReportSink = {
    money: recordingMoney(facts),
    line: draft => void facts.lines.push({ ...draft }),
    returned: draft => void facts.returns.push({ ...draft }),
    inventory: fact => void facts.inventory.push({ ...fact }),
    traffic: fact => void facts.traffic.push({ ...fact }),
    rating: fact => void facts.ratings.push({ ...fact }),
  }
  return { sink, facts }
}

/** Stands in for the alias coder: buyers are numbered as they appear, letter case apart. `asked` holds every call. */
export function numberAliases(): { alias: ReadOptions['alias']; asked: string[] } {
  const asked: string[] = []
  const codes = new Map<string, number>()
  const alias: ReadOptions['alias'] = (bytes, start, end) => {
    const text = new TextDecoder().decode(bytes.subarray(start, end))
    asked.push(text)
    const name = text.trim().toLowerCase()
    if (name === '') return BUYER.blank
    const code = codes.get(name) ?? BUYER.first + codes.size
    codes.set(name, code)
    return code
  }
  return { alias, asked }
}

/** Bytes as a dropped file, handed over in blocks of `blockSize`. */
export const fileOf = (name: string, content: Uint8Array | string, blockSize = 1 << 16): ReportFile => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return {
    name,
    size: bytes.length,
    stream: () =>
      new ReadableStream<Uint8Array>({
        start(controller) {
          for (let at = 0; at < bytes.length; at += blockSize)
            controller.enqueue(bytes.slice(at, at + blockSize))
          controller.close()
        },
      }),
  }
}

/** Reads a file with nothing known but what `options` says. */
export async function readFile(file: ReportFile, options: Partial<ReadOptions> = {}): Promise<Reading> {
  const { sink, facts } = recordingSink()
  const given = { sink, alias: numberAliases().alias, mappings: [], marketplace: null, ...options }
  const { report, question } = await readReport(file, given)
  return JSON.parse(JSON.stringify({ report, question, facts })) as Reading
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** The cases of a reader: "all-orders/2026-05-same-sku-twice". */
export const casesOf = (id: ReportId): string[] => readdirSync(join(REPORTS, id)).map(name => `${id}/${name}`)

export const expectedOf = (folder: string): unknown => json(join(REPORTS, folder, 'expected.json'))

/** The bytes of a case's file. */
export function sourceOf(folder: string): Uint8Array {
  const name = readdirSync(join(REPORTS, folder)).find(file => file.startsWith('source.'))
  if (name === undefined) throw new Error(`${folder} has no source file.`)
  return new Uint8Array(readFileSync(join(REPORTS, folder, name)))
}

/** Everything the reader gets out of a case. case.json says under which name and in which shop the file is read. */
export async function readCase(folder: string): Promise<Reading> {
  const { name, marketplace } = json<{ name: string; marketplace: MarketplaceId | null }>(
    join(REPORTS, folder, 'case.json'),
  )
  return readFile(fileOf(name, sourceOf(folder)), { marketplace })
}
