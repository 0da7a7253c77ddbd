// The words of the advice side in every language at once, for whoever speaks more than one; a page takes its own language's.
import { leverWords as en } from './en/lever-words'
import { leverWords as fr } from './fr/lever-words'
import type { Language, Words } from './say'

export const leverWords: Record<Language, Words> = { en, fr }
