// The inside of the worker that studies a shop: one job in, one answer out; whoever started it ends it.
import { computeStudy } from '@/lib/pipeline/compute-study'
import { planOf } from '@/lib/pipeline/plan-of'
import { traceOf } from '@/lib/pipeline/trace-of'
import type { Study } from '@/lib/schema/study'
import { type Database, openDatabase } from '@/lib/store/database'
import { openBooks } from './open-books'
import type { StudyAnswer, StudyJob } from './study-apart'
import { takeTask } from './take-task'

/** The part of a dedicated worker's global scope that is needed here. */
interface Scope {
  onmessage: ((event: MessageEvent<StudyJob>) => void) | null
  postMessage(answer: StudyAnswer | null): void
}

/** Answers every job that is posted to this worker. What goes wrong reaches the starter as the worker's error. */
export function serveStudies(scope: Scope, open: () => Promise<Database> = openDatabase): void {
  scope.onmessage = ({ data }) => {
    open()
      .then(database => answerTo(data, database))
      .then(
        answer => scope.postMessage(answer),
        (thrown: unknown) => {
          // Thrown outside of the promise: a rejection would not be told to whoever started this worker.
          setTimeout(() => {
            throw thrown
          })
        },
      )
  }
}

/**
 * Works from the stored books alone, beside the engine that keeps them.
 *
 * @returns null for a shop the books do not know, or that has no figures yet.
 * @throws Problem 'books-unreadable'.
 */
export async function answerTo(asked: StudyJob, database: Database): Promise<StudyAnswer | null> {
  const books = await openBooks(database)
  const task = await takeTask(database, books.ledger, asked.shop)
  if (task === null) return null
  if (asked.kind === 'trace') return { kind: 'trace', trace: traceOf(task, asked.request, asked.limit) }
  if (asked.kind === 'plan') return { kind: 'plan', plan: planOf(task, asked) }
  const { books: computedFrom, epoch } = books.stamp
  return { kind: 'study', study: sendable(computeStudy(task)), computedFrom, epoch }
}

/** Functions cannot be posted. */
const sendable = ({ outlook, shop, asins }: Study): Study => ({ outlook, shop, asins })
