// The words of the advice side in every language at once, for whoever speaks more than one; a page takes its own language's.
import { adviceWords as adviceEn } from './en/advice-words'
import { leverWords as leverEn } from './en/lever-words'
import { adviceWords as adviceFr } from './fr/advice-words'
import { leverWords as leverFr } from './fr/lever-words'
import type { Language, Words } from './say'

export const leverWords: Record<Language, Words> = {
  en: { ...leverEn, ...adviceEn },
  fr: { ...leverFr, ...adviceFr },
}
