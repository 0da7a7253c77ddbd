// What the seller wrote down or set, saved to a file and brought back from one.
import { type ReadonlySignal, signal } from '@preact/signals'
import type { Answer } from '@/lib/messages/protocol'
import type { UnitCostFact } from '@/lib/schema/money-facts'
import { OWN_ENTRIES } from '@/lib/schema/own-entries'
import { problemKey } from '@/lib/schema/problem'
import { unitCostFile } from '@/lib/schema/unit-cost-template'
import type { Source } from './source'

/** Larger than any file of ours: it is not read into memory. */
const LARGEST_BYTES = 40_000_000

export type OwnState =
  | { kind: 'idle' }
  | { kind: 'restored'; journal: number; ratings: number; unitCosts: number; leftOut: string[] }
  /** Key of a sentence, and the file it is about. */
  | { kind: 'problem'; what: string; file: string | null }

export interface OwnEntriesState {
  /** What became of the last try. */
  state: ReadonlySignal<OwnState>
  /** The text of the file; null when it could not be had, which `state` says. */
  text(): Promise<string | null>
  restore(file: File): Promise<void>
}

/** @param importCosts reads unit costs as a file of them is read. */
export function createOwnEntries(
  source: Source,
  importCosts: (file: File) => Promise<void>,
): OwnEntriesState {
  const state = signal<OwnState>({ kind: 'idle' })
  /** The value of an answer; null where there is none, which is said. */
  async function value<V>(asked: Promise<Answer<V>>, file: string | null): Promise<V | null> {
    const reply = await asked.catch(thrown => ({ ok: false as const, problem: problemKey(thrown) }))
    if (reply.ok) return reply.value
    state.value = { kind: 'problem', what: `problem.${reply.problem}`, file }
    return null
  }
  return {
    state,
    async text() {
      const own = await value(source.ownEntries(), null)
      if (own === null) return null
      state.value = { kind: 'idle' }
      return `${JSON.stringify({ ...OWN_ENTRIES, ...own }, null, 1)}\n`
    },
    async restore(file) {
      if (file.size > LARGEST_BYTES) {
        state.value = { kind: 'problem', what: 'problem.no-own-entries', file: file.name }
        return
      }
      const restored = await value(
        file.text().then(text => source.restoreEntries({ text })),
        file.name,
      )
      if (restored === null) return
      const { unitCosts, ...counts } = restored
      state.value = { kind: 'restored', ...counts, unitCosts: unitCosts.length }
      if (unitCosts.length > 0) await importCosts(costFile(unitCosts))
    },
  }
}

const costFile = (costs: readonly UnitCostFact[]): File =>
  new File([unitCostFile(costs)], 'unit-costs-restored.csv', { type: 'text/csv' })
