// The words of the language to speak, loaded when it is first spoken: a page carries one language.
import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { Language, Words } from '@/assets/words/say'
import type { PanelState } from '@/lib/schema/panel-state'
import type { BooksState } from './source'
import { spokenLanguage } from './spoken-language'

export interface Spoken {
  language: Language
  /** Keyed by language as sentences are asked for; only the one spoken is loaded, so it stands under both. */
  words: Record<Language, Words>
}

/** Follows the settings; null until the first words are here. */
export function followLanguage(
  books: ReadonlySignal<PanelState<BooksState>>,
  browserLanguage: string,
  load: (language: Language) => Promise<Words>,
): ReadonlySignal<Spoken | null> {
  const spoken = signal<Spoken | null>(null)
  effect(() => {
    const language = spokenLanguage(books.value, browserLanguage)
    if (spoken.peek()?.language === language) return
    void load(language).then(words => {
      // The settings may have changed once more while these words were on their way.
      if (spokenLanguage(books.peek(), browserLanguage) === language)
        spoken.value = { language, words: { en: words, fr: words } }
    })
  })
  return spoken
}
