// Every sentence of the panels in both languages at once: the gallery and the tests switch without waiting.
import { panelWords as en } from '@/assets/words/en/panel'
import { panelWords as fr } from '@/assets/words/fr/panel'
import type { Language, Words } from '@/assets/words/say'

export const panelWords: Record<Language, Words> = { en, fr }
