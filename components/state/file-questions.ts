// What a file still wants to know before it can be read, and the order that answers it.
import type { FileProblem, FileReport, MappingQuestion } from '@/lib/schema/import-report'

export type FileQuestion =
  | { kind: 'mapping'; file: string; question: MappingQuestion }
  | { kind: 'period'; file: string }
  | { kind: 'marketplace'; file: string }
  | { kind: 'other-shop'; file: string }

const ASKING: Partial<Record<FileProblem['code'], Exclude<FileQuestion['kind'], 'mapping'>>> = {
  'needs-period': 'period',
  'needs-marketplace': 'marketplace',
  'other-shop': 'other-shop',
}

/** The questions the reports of a job leave open. A file asks one thing at a time, in the order of the report. */
export function questionsOf(
  reports: readonly FileReport[],
  mappings: readonly { file: string; question: MappingQuestion }[],
): FileQuestion[] {
  const mapped = new Set(mappings.map(one => one.file))
  const asked = reports
    .filter(report => !mapped.has(report.name))
    .flatMap(report => {
      const kind = report.problems.map(one => ASKING[one.code]).find(Boolean)
      return kind ? [{ kind, file: report.name }] : []
    })
  return [...mappings.map(one => ({ kind: 'mapping' as const, ...one })), ...asked]
}
