// Every sentence the side panel and the popup can say, of all areas. No area repeats a key of another (tested).
import { coverageWords } from './coverage-words'
import { fieldWords } from './field-words'
import { importWords } from './import-words'
import { leverWords } from './levers'
import { metricWords } from './metric-words'
import { productWords } from './product-words'
import type { Language, Words } from './say'
import { shellWords } from './shell-words'
import { upkeepWords } from './upkeep-words'

export const PANEL_AREAS: readonly Record<Language, Words>[] = [
  shellWords,
  coverageWords,
  metricWords,
  productWords,
  importWords,
  fieldWords,
  upkeepWords,
  leverWords,
]

const gather = (language: Language): Words => Object.assign({}, ...PANEL_AREAS.map(area => area[language]))

export const panelWords: Record<Language, Words> = { en: gather('en'), fr: gather('fr') }
