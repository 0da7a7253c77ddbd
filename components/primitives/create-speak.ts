// A voice: sentences by key and numbers in the shop's manner. It needs no component, so the strips inside Seller Central speak with it too.
import { type Arguments, createSay, type Language, type Words } from '@/assets/words/say'
import { createPrint, type Print, printLocale } from './create-print'

export interface Speak {
  language: Language
  print: Print
  say(key: string, args?: Arguments): string
  /** The sentence of a key that came over the wire, or of `otherwise` where we know none. */
  sayKnown(key: string, otherwise: string, args?: Arguments): string
}

export function createSpeak(
  words: Record<Language, Words>,
  language: Language,
  marketplaceLocale: string | null,
): Speak {
  const say = createSay(words, language)
  return {
    language,
    print: createPrint(printLocale(language, marketplaceLocale)),
    say,
    sayKnown: (key, otherwise, args) =>
      words[language][key] === undefined ? say(otherwise, { key, ...args }) : say(key, args),
  }
}
