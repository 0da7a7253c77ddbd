// The rows of the lever board: every product with its first lever, in the order the seller asks for.
import type { AsinAdvice } from '@/lib/schema/advice'
import type { EvidenceGrade, LeverId, Proposal } from '@/lib/schema/proposal'

export interface BoardRow {
  advice: AsinAdvice
  title: string | null
}

export const BOARD_ORDERS = ['expected', 'evidence', 'gate', 'lever', 'product'] as const
export type BoardOrder = (typeof BOARD_ORDERS)[number]
/** null = every product, with or without a lever. */
export type BoardFilter = LeverId | null

const SURENESS: Record<EvidenceGrade, number> = { own: 4, A: 3, B: 2, C: 1, none: 0 }
const URGENCY = { red: 2, unknown: 1, green: 0 } as const

/** The lever a row shows: the one looked for, else the first. @throws never. */
export const leverOf = ({ advice }: BoardRow, filter: BoardFilter): Proposal | null =>
  (filter === null ? advice.proposals[0] : advice.proposals.find(one => one.lever === filter)) ?? null

const worthOf = (proposal: Proposal | null): number => proposal?.worthOfPointMinor?.value ?? -1
const nameOf = ({ advice, title }: BoardRow): string => title ?? advice.asin

/** 3: expected to bring something; 2: nobody knows how much; 1: expected to bring nothing; 0: no lever. */
function hope(proposal: Proposal | null): 0 | 1 | 2 | 3 {
  if (proposal === null) return 0
  if (proposal.expectedBasis === 'own-journal-nothing') return 1
  const expected = proposal.expectedMonthlyMinor
  return expected === null ? 2 : expected.value > 0 ? 3 : 1
}

/** By what it may bring a month; what has no figure after what has, by what a point is worth, then by how sure it is. */
function byExpected(a: Proposal | null, b: Proposal | null): number {
  const [left, right] = [hope(a), hope(b)]
  if (left !== right) return right - left
  const [mine, other] = [a?.expectedMonthlyMinor?.value ?? 0, b?.expectedMonthlyMinor?.value ?? 0]
  return other - mine || worthOf(b) - worthOf(a) || sureness(b) - sureness(a)
}
const sureness = (proposal: Proposal | null): number => (proposal === null ? -1 : SURENESS[proposal.evidence])

/**
 * The products to show under a filter, best first. Products without a lever stay in at the end, unless one lever is looked for.
 *
 * @throws never.
 */
export function boardRows(rows: readonly BoardRow[], filter: BoardFilter, order: BoardOrder): BoardRow[] {
  const compare: Record<BoardOrder, (a: BoardRow, b: BoardRow) => number> = {
    expected: (a, b) => byExpected(leverOf(a, filter), leverOf(b, filter)),
    evidence: (a, b) => sureness(leverOf(b, filter)) - sureness(leverOf(a, filter)),
    gate: (a, b) => URGENCY[b.advice.gate.state] - URGENCY[a.advice.gate.state],
    lever: (a, b) => (leverOf(a, filter)?.lever ?? '~').localeCompare(leverOf(b, filter)?.lever ?? '~'),
    product: (a, b) => nameOf(a).localeCompare(nameOf(b)),
  }
  return rows
    .filter(row => filter === null || leverOf(row, filter) !== null)
    .sort((a, b) => compare[order](a, b) || compare.expected(a, b))
}

/** How many products have each lever on offer. @throws never. */
export function countLevers(rows: readonly BoardRow[]): Map<LeverId, number> {
  const counts = new Map<LeverId, number>()
  for (const { advice } of rows)
    for (const { lever } of advice.proposals) counts.set(lever, (counts.get(lever) ?? 0) + 1)
  return counts
}
