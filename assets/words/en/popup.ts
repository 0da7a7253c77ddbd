// The sentences the popup needs, in English: it opens on every click and loads no word it cannot say.
import type { Words } from '@/assets/words/say'
import { coverageWords } from './coverage-words'
import { leverWords } from './lever-words'
import { metricWords } from './metric-words'
import { popupWords } from './popup-words'
import { productWords } from './product-words'
import { shellWords } from './shell-words'

export const popupDictionary: Words = {
  ...shellWords,
  ...coverageWords,
  ...metricWords,
  ...productWords,
  ...popupWords,
  ...leverWords,
}
