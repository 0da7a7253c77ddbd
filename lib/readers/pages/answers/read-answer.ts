// Reads an observed answer by the readers that know its address.
import type { Answer, Page, PageReader, Reading } from '@/lib/readers/page-reader'
import type { PageReaderId } from '@/lib/schema/page-reading'
import { ANSWER_READERS } from './answer-readers'

type Context = Pick<Page, 'shop' | 'now'>

/** What the answers of one page reader make of it; null when none of them knows its address. */
export function readAnswer({ id }: Pick<PageReader, 'id'>, answer: Answer, page: Context): Reading | null {
  const one = ANSWER_READERS[id]?.find(({ path }) => answer.url.pathname.startsWith(path))
  return one?.read(answer, page) ?? null
}

/** The readings of all page readers that know its address. */
export const readAnswers = (answer: Answer, page: Context): { id: PageReaderId; reading: Reading }[] =>
  (Object.keys(ANSWER_READERS) as PageReaderId[]).flatMap(id => {
    const reading = readAnswer({ id }, answer, page)
    return reading === null ? [] : [{ id, reading }]
  })
