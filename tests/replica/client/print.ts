// How the pages print days, hours and amounts: by the language of the page and the zone of the marketplace.
import type { Visit } from './visit'

const parts = (seconds: number, timeZone: string): Record<string, string> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
    })
      .formatToParts(new Date(seconds * 1000))
      .map(part => [part.type, part.value]),
  )

const two = (text: string | undefined): string => (text ?? '').padStart(2, '0')

/** Short name of a zone as Seller Central prints it: MET for Berlin, PST and PDT for Los Angeles. */
export function zoneName(seconds: number, timeZone: string): string {
  const offset = offsetMs(seconds, timeZone) / 3_600_000
  const names: Record<string, readonly [string, string, number]> = {
    'America/Los_Angeles': ['PST', 'PDT', -8],
    'Europe/London': ['GMT', 'BST', 0],
    'Europe/Berlin': ['MET', 'MEST', 1],
    'Europe/Paris': ['CET', 'CEST', 1],
    'Asia/Tokyo': ['JST', 'JST', 9],
  }
  const [winter, summer, base] = names[timeZone] ?? ['UTC', 'UTC', 0]
  return offset === base ? winter : summer
}

/** Milliseconds a zone is ahead of UTC. */
export function offsetMs(seconds: number, timeZone: string): number {
  const p = parts(seconds, timeZone)
  const wall = Date.UTC(
    Number(p['year']),
    Number(p['month']) - 1,
    Number(p['day']),
    Number(p['hour']),
    Number(p['minute']),
  )
  return wall - Math.floor(seconds / 60) * 60_000
}

/** The date of a list row: "10/31/2026", "31/10/2026", "31.10.2026", "2026/10/31". */
export function listDay(seconds: number, visit: Visit): string {
  const p = parts(seconds, visit.timeZone)
  const [y, m, d] = [p['year'], p['month'], p['day']]
  if (visit.language === 'de') return `${two(d)}.${two(m)}.${y}`
  if (visit.language === 'ja') return `${y}/${two(m)}/${two(d)}`
  if (visit.language === 'fr' || visit.locale === 'en-GB') return `${two(d)}/${two(m)}/${y}`
  return `${m}/${d}/${y}`
}

/** The time of a list row: "9:12 AM PDT", "18:12 MET". */
export function listTime(seconds: number, visit: Visit): string {
  const p = parts(seconds, visit.timeZone)
  const zone = zoneName(seconds, visit.timeZone)
  const hour = Number(p['hour'])
  if (visit.locale !== 'en-US') return `${two(p['hour'])}:${two(p['minute'])} ${zone}`
  return `${hour % 12 === 0 ? 12 : hour % 12}:${two(p['minute'])} ${hour < 12 ? 'AM' : 'PM'} ${zone}`
}

/** The date of the order page: "Wed, Dec 4, 2019, 8:27 AM PST", "So., 2. Nov. 2025, 15:20 MET", "2021年5月19日(水) 23:45 JST". */
export function longInstant(seconds: number, visit: Visit): string {
  const date = new Date(seconds * 1000)
  const { timeZone, locale, language } = visit
  if (language === 'ja') {
    const p = parts(seconds, timeZone)
    const weekday = new Intl.DateTimeFormat('ja-JP', { timeZone, weekday: 'short' }).format(date)
    return `${p['year']}年${p['month']}月${p['day']}日(${weekday}) ${listTime(seconds, visit)}`
  }
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(date)
  return `${day}, ${listTime(seconds, visit)}`
}

/** "14 hours ago" in the page's language, from the real clock, as the page's own script would say it. */
export function relativeText(seconds: number, now: number, visit: Pick<Visit, 'locale'>): string {
  const format = new Intl.RelativeTimeFormat(visit.locale)
  const hours = Math.max(0, (now - seconds) / 3600)
  if (hours < 1) return format.format(-Math.max(1, Math.round(hours * 60)), 'minute')
  if (hours < 48) return format.format(-Math.round(hours), 'hour')
  const days = Math.round(hours / 24)
  if (days < 60) return format.format(-days, 'day')
  if (days < 730) return format.format(-Math.round(days / 30.4), 'month')
  return format.format(-Math.round(days / 365), 'year')
}

/** "$12.99", "12,34 €", "￥6,909" with the full-width yen. */
export function money(amount: number, currency: string, visit: Pick<Visit, 'locale'>): string {
  const text = new Intl.NumberFormat(visit.locale, { style: 'currency', currency }).format(amount)
  return currency === 'JPY' ? text.replace(/[¥￥]/, '￥') : text
}

export const count = (value: number, visit: Pick<Visit, 'locale'>): string =>
  new Intl.NumberFormat(visit.locale).format(value)

export const percent = (share: number, visit: Pick<Visit, 'locale'>): string =>
  new Intl.NumberFormat(visit.locale, { style: 'percent', minimumFractionDigits: 2 }).format(share)
