// The one sentence behind a lever, for strips: content scripts carry no dictionary of advice.
import { leverWords } from '@/assets/words/levers'
import { createSay, type Language } from '@/assets/words/say'
import type { Proposal } from '@/lib/schema/proposal'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Says lever after lever in one language: a page asks for a hundred, and formats take long to make. */
export function createLeverSayer(language: Language): (lever: Proposal) => string | undefined {
  const say = createSay(leverWords, language)
  let days: Intl.DateTimeFormat | undefined
  const day = (iso: string): string => {
    days ??= new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
    return days.format(new Date(iso))
  }
  return ({ sentence, arguments: args }) => {
    // A sentence that a later version of the books may hold and this one does not know.
    if (leverWords[language][sentence] === undefined) return undefined
    const printed = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && ISO_DAY.test(value) ? day(value) : value,
    ])
    return say(sentence, Object.fromEntries(printed))
  }
}
