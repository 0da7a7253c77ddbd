// All entries of the journal judged, each at its own readout: with what other starts of the same lever had shown by then.
import { epochDay } from '@/lib/schema/dates'
import type { JournalEntry } from '@/lib/schema/journal'
import type { LeverId } from '@/lib/schema/proposal'
import type { Stage } from '@/lib/stats/experiment/stage'
import { judgeTogether } from './judge-together'
import { type Judgement, judgeTrial, type Sitting, seatTrial } from './judge-trial'
import { type TrialGroup, trialGroups } from './trial-groups'
import type { WeeklyPanel } from './weekly-panel'

/**
 * By entry id. A verdict is given once, from what was known at its readout: starts read out later change nothing of it,
 * and those whose readout is not reached are in no other's.
 *
 * @param asOfDay epoch day.
 * @throws never.
 */
export function judgeJournal(
  panel: WeeklyPanel,
  journal: readonly JournalEntry[],
  asOfDay: number,
): Map<string, Judgement> {
  const sittings = trialGroups(journal, panel).map(group =>
    seatTrial(panel, group, journal, readoutOf(group) <= asOfDay),
  )
  return judgeTogether(
    sittings.map(one => ({
      lever: leverOf(one.group),
      asins: one.group.entries.map(({ asin }) => asin),
      verdicts: judgeTrial(one, earlierStarts(one, sittings)),
      start: Math.min(...one.group.entries.map(({ start }) => epochDay(start))),
      readout: readoutOf(one.group),
      written: writtenOn(one.group),
    })),
  )
}

/**
 * What the weeks say of one entry: weighed with the starts of its lever alone, since others count only in how sure a word is.
 * `pAdjusted` and `trials` are not told, and the word is that of the trial by itself.
 *
 * @throws never.
 */
export function judgeEntry(
  panel: WeeklyPanel,
  journal: readonly JournalEntry[],
  asOfDay: number,
  { id, lever }: JournalEntry,
): Judgement | undefined {
  const sittings = trialGroups(journal, panel)
    .filter(group => leverOf(group) === lever)
    .map(group => seatTrial(panel, group, journal, readoutOf(group) <= asOfDay))
  const own = sittings.find(({ group }) => group.entries.some(entry => entry.id === id))
  return own && judgeTrial(own, earlierStarts(own, sittings)).get(id)
}

/** Due no later than this one, latest first; an ASIN counts in one of them only, since it has but one first time. */
function earlierStarts(own: Sitting, sittings: readonly Sitting[]): Stage[] {
  const taken = new Set(own.trial.treated)
  return sittings
    .filter(one => one !== own && isKnown(one.group, own.group))
    .sort((a, b) => readoutOf(b.group) - readoutOf(a.group) || b.group.start - a.group.start)
    .flatMap(({ stage }) => {
      if (stage === null || stage.trial.treated.some(row => taken.has(row))) return []
      for (const row of stage.trial.treated) taken.add(row)
      return stage
    })
}

/** Written down by the time of the verdict, too: what is remembered later must not change it. */
function isKnown(other: TrialGroup, own: TrialGroup): boolean {
  const at = Math.max(readoutOf(own), writtenOn(own))
  return leverOf(other) === leverOf(own) && readoutOf(other) <= readoutOf(own) && writtenOn(other) <= at
}

const leverOf = ({ entries }: TrialGroup): LeverId => (entries[0] as JournalEntry).lever
const readoutOf = ({ entries }: TrialGroup): number =>
  Math.max(...entries.map(({ readout }) => epochDay(readout)))
const writtenOn = ({ entries }: TrialGroup): number =>
  Math.max(...entries.map(({ writtenAt }) => Math.floor(writtenAt / 86_400)))
