// The published survival samples as counts by day, one for each group of a check file.
import { type DurationCounts, durationCounts } from '@/lib/stats/duration-counts'
import { checkRows } from './check-values'

/** Which rows of which file, and which columns hold duration and outcome. */
const GROUPS = {
  km_waltons_all: { file: 'km_waltons.csv', time: 'T', event: 'E' },
  'km_waltons_miR-137': { file: 'km_waltons.csv', time: 'T', event: 'E', of: ['group', 'miR-137'] },
  km_waltons_control: { file: 'km_waltons.csv', time: 'T', event: 'E', of: ['group', 'control'] },
  km_gehan_leukemia_rx0: { file: 'km_gehan_leukemia.csv', time: 't', event: 'status', of: ['Rx', '0'] },
  km_gehan_leukemia_rx1: { file: 'km_gehan_leukemia.csv', time: 't', event: 'status', of: ['Rx', '1'] },
  km_rossi: { file: 'km_rossi.csv', time: 'week', event: 'arrest' },
} as const

/** The counts of one group, named as in the list of check values. */
export function publishedGroup(name: string): DurationCounts {
  const known: Record<string, { file: string; time: string; event: string; of?: readonly [string, string] }> =
    GROUPS
  const group = known[name]
  if (group === undefined) throw new Error(`No columns known for ${name}.`)
  const rows = checkRows(group.file).filter(row => !group.of || row[group.of[0]] === group.of[1])
  return durationCounts(
    rows.map(row => Number(row[group.time])),
    rows.map(row => Number(row[group.event])),
  )
}
