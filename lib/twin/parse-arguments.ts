// What was asked for on the command line of the headless twin.
import { epochDay } from '@/lib/schema/dates'
import { MODEL_NAMES, type ModelName } from '@/lib/schema/outlook'
import { Unusable } from './unusable'

export const USAGE =
  'npm run -s analyze -- [--as-of YYYY-MM-DD] [--tz ZONE] [--margin SHARE] [--horizon DAYS] [--model NAME] [--burn-in DAYS] [--all-models] [--buyers FILE.csv] [--costs FILE.csv] [--ratings FILE.csv] [--journal FILE.csv] [--json | --all] FILE...'

/** Forecasts reach as far as buyers can be thought to stay the same. */
const LONGEST_HORIZON = 730
export const DEFAULT_HORIZON = 90

export interface TwinArguments {
  /** Files, and folders whose files are meant. */
  paths: string[]
  /** Epoch day; null = the last purchase day of the files. */
  asOfDay: number | null
  /** IANA zone in place of the marketplace's own; null = the marketplace's. */
  timeZone: string | null
  /** Gross margin, 0 to 1; null = contribution is not computed. */
  marginShare: number | null
  /** Days that forecasts reach. */
  horizonDays: number
  /** The purchase model to use; null = the one that fits best. */
  model: ModelName | null
  /** Buyers who entered in the first days of the history are not fitted on; null = as many as the gaps call for. */
  burnInDays: number | null
  /** Report every model's fit, not the chosen one's alone. */
  allModels: boolean
  /** Where to write one line a buyer; null = nowhere. */
  buyersFile: string | null
  /** Unit costs (sku,unitCost,currency,from), read as one more file; null = none. */
  costsFile: string | null
  /** Star ratings (asin,stars[,reviews][,on]); null = none. */
  ratingsFile: string | null
  /** Levers that were pulled (asin,lever,start[,readout]); null = none. */
  journalFile: string | null
  json: boolean
  /** Every ASIN in the table, not the first twenty. */
  all: boolean
  help: boolean
}

/** @throws Unusable on an unknown option, a missing or bad value, or no file. */
export function parseArguments(words: readonly string[]): TwinArguments {
  const asked: TwinArguments = {
    paths: [],
    asOfDay: null,
    timeZone: null,
    marginShare: null,
    horizonDays: DEFAULT_HORIZON,
    model: null,
    burnInDays: null,
    allModels: false,
    buyersFile: null,
    costsFile: null,
    ratingsFile: null,
    journalFile: null,
    json: false,
    all: false,
    help: false,
  }
  const rest = words.flatMap(splitEquals)
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--json') asked.json = true
    else if (word === '--all') asked.all = true
    else if (word === '--help') asked.help = true
    else if (word === '--as-of') asked.asOfDay = day(valueAfter(word, rest))
    else if (word === '--tz') asked.timeZone = zone(valueAfter(word, rest))
    else if (word === '--margin') asked.marginShare = share(valueAfter(word, rest))
    else if (word === '--horizon') asked.horizonDays = horizon(valueAfter(word, rest))
    else if (word === '--model') asked.model = modelName(valueAfter(word, rest))
    else if (word === '--burn-in') asked.burnInDays = wholeDays(word, valueAfter(word, rest))
    else if (word === '--all-models') asked.allModels = true
    else if (word === '--buyers') asked.buyersFile = valueAfter(word, rest)
    else if (word === '--costs') asked.costsFile = valueAfter(word, rest)
    else if (word === '--ratings') asked.ratingsFile = valueAfter(word, rest)
    else if (word === '--journal') asked.journalFile = valueAfter(word, rest)
    else if (word === '--') asked.paths.push(...rest.splice(0))
    else if (word.startsWith('--')) throw new Unusable(`Unknown option ${word}. Usage: ${USAGE}`)
    else asked.paths.push(word)
  }
  if (asked.paths.length === 0 && !asked.help) throw new Unusable(`No file given. Usage: ${USAGE}`)
  return asked
}

/** "--as-of=2026-01-31" is "--as-of 2026-01-31". */
function splitEquals(word: string): string[] {
  const match = /^(--[a-z-]+)=(.*)$/s.exec(word)
  return match === null ? [word] : [match[1] ?? '', match[2] ?? '']
}

function valueAfter(option: string, rest: string[]): string {
  const value = rest.shift()
  if (value === undefined || value.startsWith('--'))
    throw new Unusable(`${option} needs a value. Usage: ${USAGE}`)
  return value
}

function day(text: string): number {
  try {
    return epochDay(text)
  } catch {
    throw new Unusable(`--as-of takes a calendar day YYYY-MM-DD, not "${text}".`)
  }
}

function zone(text: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    throw new Unusable(`--tz takes a time zone such as Europe/London, not "${text}".`)
  }
}

function share(text: string): number {
  const value = text.trim() === '' ? Number.NaN : Number(text)
  if (!(value >= 0 && value <= 1)) throw new Unusable(`--margin takes a share from 0 to 1, not "${text}".`)
  return value
}

function wholeDays(option: string, text: string): number {
  if (!/^\d{1,5}$/.test(text)) throw new Unusable(`${option} takes a number of days, not "${text}".`)
  return Number(text)
}

function horizon(text: string): number {
  const days = wholeDays('--horizon', text)
  if (days < 1 || days > LONGEST_HORIZON)
    throw new Unusable(`--horizon takes 1 to ${LONGEST_HORIZON} days, not "${text}".`)
  return days
}

function modelName(text: string): ModelName {
  const name = MODEL_NAMES.find(one => one === text.toLowerCase().replaceAll(/[^a-z]/g, ''))
  if (name === undefined) throw new Unusable(`--model takes one of ${MODEL_NAMES.join(', ')}, not "${text}".`)
  return name
}
