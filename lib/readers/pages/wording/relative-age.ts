// How long ago "14 hours ago", "vor 2 Tagen" or "2 日前" is: enough to tell 3 November from 11 March.

const words = (latin: string, signs: string): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${latin})(?!\\p{L})|${signs}`, 'iu')

const UNITS: readonly (readonly [days: number, unit: RegExp])[] = [
  [1 / 1440, words('min|minutes?|minuten?|minutos?|minut[oia]|minuut|minuter', '分|분')],
  [
    1 / 24,
    words('hours?|hrs?|stunden?|heures?|horas?|or[ae]|uur|uren|godzin\\w*|timm\\w*|saat', '時間|小时|시간'),
  ],
  [
    7,
    words(
      'weeks?|wochen?|semaines?|semanas?|settiman[ae]|weken|tydzień|tygodni\\w*|veck\\w*|hafta',
      '週|周|주',
    ),
  ],
  [
    30.4,
    words(
      'months?|monate?n?|mois|mes|meses|mês|mes[ei]|maand\\w*|miesi\\p{L}*|månad\\w*|ay',
      '[かヶカケ]月|个月|개월',
    ),
  ],
  [365, words('years?|jahre?n?|ans?|années?|años?|ann[oi]|anos?|jaar|lat|år|yıl', '年前|년')],
  [1, words('days?|tage?n?|jours?|días?|dias?|giorn[oi]|dag|dagen|dagar|dzień|dni|gün', '日|天|일')],
]

/** The span of days a relative text allows, {atLeast, atMost}; null when it is not understood. */
export function relativeAge(text: string): { atLeast: number; atMost: number } | null {
  const count = /\d+/.exec(text.normalize('NFKC'))
  const unit = UNITS.find(([, unit]) => unit.test(text))?.[0]
  if (count === null || unit === undefined) return null
  const age = Number(count[0]) * unit
  // The text is rounded to its unit, and a date without its time is known to a day.
  const slack = Math.max(unit, 1) + 0.5
  return { atLeast: age - slack, atMost: age + slack }
}
