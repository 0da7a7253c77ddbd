// The one sentence behind a lever, for strips: content scripts carry no dictionary of advice.
import { leverWords } from '@/assets/words/levers'
import { createSay, type Language } from '@/assets/words/say'
import type { Proposal } from '@/lib/schema/proposal'

const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Undefined for a sentence that a later version of the books may hold and this one does not know. */
export function sayLever({ sentence, arguments: args }: Proposal, language: Language): string | undefined {
  if (leverWords[language][sentence] === undefined) return undefined
  const days = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const printed = Object.entries(args).map(([name, value]) => [
    name,
    typeof value === 'string' && ISO_DAY.test(value) ? days.format(new Date(value)) : value,
  ])
  return createSay(leverWords, language)(sentence, Object.fromEntries(printed))
}
