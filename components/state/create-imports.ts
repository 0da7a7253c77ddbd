// Imports as the panel sees them: jobs with their progress, the questions they leave open, and the files kept to try again.
import { type Signal, signal } from '@preact/signals'
import type { AccountId, MarketplaceId } from '@/lib/schema/ids'
import type { MappingAnswer } from '@/lib/schema/import-report'
import { type FileQuestion, questionsOf } from './file-questions'
import { type ImportJob, startJob, withProgress, withReports } from './import-job'
import { problemOf } from './problem-of'
import type { ImportOrder, Source } from './source'

/** Answers to a question of a file; what is not answered keeps the shop's own. */
export type FileAnswer = Partial<Pick<ImportOrder, 'period' | 'marketplace' | 'acceptOtherShop'>>
export interface ImportPlace {
  account: AccountId
  /** The marketplace of files that name none; null = ask. */
  marketplace: MarketplaceId | null
}

export interface Imports {
  jobs: Signal<readonly ImportJob[]>
  questions: Signal<readonly FileQuestion[]>
  importFiles(files: readonly File[], answer?: FileAnswer): Promise<void>
  cancel(jobId: string): void
  dismiss(jobId: string): void
  /** Reads a file once more with what the seller said of it. */
  answer(file: string, answer: FileAnswer): Promise<void>
  answerMapping(file: string, answer: MappingAnswer): Promise<void>
  /** Leaves a question unanswered: the file stays out. */
  leave(file: string): void
  close(): void
}

export function createImports(source: Source, place: () => ImportPlace): Imports {
  const jobs = signal<readonly ImportJob[]>([])
  const questions = signal<readonly FileQuestion[]>([])
  /** Files with an open question, and what was said of them so far: a second question must not forget the first answer. */
  const kept = new Map<string, { file: File; said: FileAnswer }>()
  const change = (id: string, to: (job: ImportJob) => ImportJob) => {
    jobs.value = jobs.value.map(job => (job.id === id ? to(job) : job))
  }
  const leave = (file: string) => {
    kept.delete(file)
    questions.value = questions.value.filter(one => one.file !== file)
  }

  async function importFiles(files: readonly File[], answer: FileAnswer = {}): Promise<void> {
    const id = source.newId()
    jobs.value = [startJob(id, files), ...jobs.value.filter(job => job.running)]
    const order: ImportOrder = {
      jobId: id,
      files: [...files],
      ...place(),
      period: null,
      acceptOtherShop: false,
      ...answer,
    }
    try {
      const { reports, questions: mappings } = await source.importFiles(order)
      change(id, job => withReports(job, reports))
      const open = questionsOf(reports, mappings)
      for (const file of files)
        if (open.some(one => one.file === file.name)) kept.set(file.name, { file, said: answer })
      questions.value = [
        ...questions.value.filter(one => !files.some(file => file.name === one.file)),
        ...open,
      ]
    } catch (thrown) {
      change(id, job => ({ ...job, running: false, problem: problemOf(thrown) }))
    }
  }

  async function answerFile(file: string, answer: FileAnswer): Promise<void> {
    const again = kept.get(file)
    leave(file)
    if (again) await importFiles([again.file], { ...again.said, ...answer })
  }

  const stop = source.onProgress(progress => change(progress.jobId, job => withProgress(job, progress)))
  return {
    jobs,
    questions,
    importFiles,
    answer: answerFile,
    leave,
    async answerMapping(file, answer) {
      await source.saveMapping(answer)
      await answerFile(file, {})
    },
    cancel: id => void source.cancelImport(id),
    dismiss: id => {
      jobs.value = jobs.value.filter(job => job.id !== id)
    },
    close: stop,
  }
}
