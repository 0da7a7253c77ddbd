// Which language each marketplace speaks by default, and how each language is named in a page.
import type { Country } from './parameters'
import type { Language } from './products'

const LANGUAGE: Record<Country, Language> = { US: 'en', UK: 'en', DE: 'de', FR: 'fr', JP: 'ja' }

/** The language of the marketplace's own customers. */
export const languageOf = (country: Country): Language => LANGUAGE[country]

/** BCP 47, as a page's html element says. */
export const LOCALE: Record<Language, string> = { en: 'en-US', de: 'de-DE', fr: 'fr-FR', ja: 'ja-JP' }
