// Files on their way into the books, as the panel follows them: how far each has come and what became of it.
import type { FileReport } from '@/lib/schema/import-report'
import type { ImportProgress } from './source'

export interface JobFile {
  name: string
  phase: ImportProgress['phase'] | 'waiting'
  rows: number
  bytes: number
  bytesRead: number
  report: FileReport | null
}
export interface ImportJob {
  id: string
  running: boolean
  files: JobFile[]
  /** Key of what stopped the whole job, or null. */
  problem: string | null
}

export const startJob = (id: string, files: readonly { name: string; size: number }[]): ImportJob => ({
  id,
  running: true,
  problem: null,
  files: files.map(({ name, size }) => ({
    name,
    phase: 'waiting',
    rows: 0,
    bytes: size,
    bytesRead: 0,
    report: null,
  })),
})

/** The job with one step of progress in it. */
export const withProgress = (
  job: ImportJob,
  { file, phase, rows, bytesRead, bytes }: ImportProgress,
): ImportJob => ({
  ...job,
  files: job.files.map(one =>
    one.name === file ? { ...one, phase, rows, bytesRead: Math.max(one.bytesRead, bytesRead), bytes } : one,
  ),
})

/** The job at its end, each file with its report: the one in its place, for two folders may hold files of one name. */
export const withReports = (job: ImportJob, reports: readonly FileReport[]): ImportJob => ({
  ...job,
  running: false,
  files: job.files.map((one, i) => ({
    ...one,
    report:
      reports[i]?.name === one.name ? reports[i] : (reports.find(report => report.name === one.name) ?? null),
  })),
})
