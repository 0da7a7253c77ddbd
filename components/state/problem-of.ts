// The sentence key of whatever went wrong between the panel and the books.
import { problemKey } from '@/lib/schema/problem'

/** "problem." and the key of a thrown Problem; anything else is a defect and says so. */
export const problemOf = (thrown: unknown): string => `problem.${problemKey(thrown)}`
