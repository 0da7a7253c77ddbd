// Turns a key and its arguments into the sentence a seller reads, in English or French.
import { minusSigned } from './minus-signed'

export type Language = 'en' | 'fr'
export type Arguments = Record<string, string | number>
/** Sentences by key; "{name}" is replaced. A sentence that counts has two forms: "{n} order|{n} orders". */
export type Words = Record<string, string>

const slot = /\{(\w+)\}/g

/** French sets a narrow no-break space before ; : ! ? % and inside quotation marks; here, so that words can be typed plainly. */
const typeset = (sentence: string, language: Language): string =>
  language === 'fr' ? sentence.replace(/ ([;:!?%»])/g, '\u202f$1').replace(/« /g, '«\u202f') : sentence

/** Whether a count takes the first of two forms: one in English, anything below two in French (CLDR plural rules). */
const isOne = (count: number, language: Language): boolean =>
  language === 'fr' ? Math.abs(count) < 2 : Math.abs(count) === 1

/**
 * Numbers within sentences, at most two decimals. Small whole ones are written without the browser's formats: the first of those takes
 * it tens of milliseconds to make, in the middle of a page's start.
 */
function createNumber(language: Language): (value: number) => string {
  let format: Intl.NumberFormat | undefined
  return value => {
    if (Number.isInteger(value) && Math.abs(value) < 1000) return minusSigned(String(value))
    format ??= new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
    return minusSigned(format.format(value))
  }
}

/** The sentence of a key. Two forms are chosen by the argument `n` under the language's plural rule. @throws on an unknown key: a missing sentence is a defect. */
export function createSay(
  words: Record<Language, Words>,
  language: Language,
): (key: string, args?: Arguments) => string {
  const number = createNumber(language)
  return (key, args = {}) => {
    const sentence = words[language][key]
    if (sentence === undefined) throw new Error(`No sentence for "${key}" in ${language}.`)
    const [one, other] = typeset(sentence, language).split('|')
    const form = other !== undefined && !isOne(Number(args['n'] ?? 0), language) ? other : (one ?? '')
    return form.replace(slot, (_, name: string) => {
      const value = args[name]
      return typeof value === 'number' ? number(value) : (value ?? `{${name}}`)
    })
  }
}

/** The language to speak: the seller's choice, else French for a French browser, else English. */
export const languageOf = (choice: 'auto' | Language, browserLanguage: string): Language =>
  choice === 'auto' ? (browserLanguage.toLowerCase().startsWith('fr') ? 'fr' : 'en') : choice
