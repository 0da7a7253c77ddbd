// Loads the words of one language: a page carries the language it speaks, not the other one.
import type { Language, Words } from './say'

export const loadPanelWords = async (language: Language): Promise<Words> =>
  language === 'fr' ? (await import('./fr/panel')).panelWords : (await import('./en/panel')).panelWords

export const loadPopupWords = async (language: Language): Promise<Words> =>
  language === 'fr'
    ? (await import('./fr/popup')).popupDictionary
    : (await import('./en/popup')).popupDictionary
