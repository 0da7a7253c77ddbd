// Every sentence of the side panel in French, by area. No area repeats a key of another (tested).
import type { Words } from '@/assets/words/say'
import { adviceWords } from './advice-words'
import { behindWords } from './behind-words'
import { costWords } from './cost-words'
import { courseWords } from './course-words'
import { coverageWords } from './coverage-words'
import { fieldWords } from './field-words'
import { forecastWords } from './forecast-words'
import { importWords } from './import-words'
import { journalWords } from './journal-words'
import { leverWords } from './lever-words'
import { metricWords } from './metric-words'
import { moneyWords } from './money-words'
import { outlookWords } from './outlook-words'
import { planWords } from './plan-words'
import { popupWords } from './popup-words'
import { productWords } from './product-words'
import { reconciliationWords } from './reconciliation-words'
import { shellWords } from './shell-words'
import { signalWords } from './signal-words'
import { traceWords } from './trace-words'
import { upkeepWords } from './upkeep-words'
import { watchWords } from './watch-words'

export const PANEL_AREAS: readonly Words[] = [
  shellWords,
  courseWords,
  coverageWords,
  metricWords,
  productWords,
  outlookWords,
  forecastWords,
  importWords,
  fieldWords,
  upkeepWords,
  popupWords,
  leverWords,
  adviceWords,
  moneyWords,
  costWords,
  reconciliationWords,
  signalWords,
  planWords,
  journalWords,
  watchWords,
  traceWords,
  behindWords,
]

export const panelWords: Words = Object.assign({}, ...PANEL_AREAS)
