// From two report files to stored books to all figures, in the extension, beside decoding and splitting the same files.
import { openExtended } from '@/tests/bench/browser'
import { type ImportRun, importFiles, startEngine } from '@/tests/bench/engine-door'
import type { Figure } from '@/tests/bench/figure'
import { type FilePair, filePair, warm } from '@/tests/bench/files'
import { count, type Item } from '@/tests/bench/item'
import { watchMemory } from '@/tests/bench/memory'
import { extensionProcess, processorMs } from '@/tests/bench/process-tree'
import { besides, inTurns, median, spread } from '@/tests/bench/sampling'
import type { SplitAnswer } from '@/tests/bench/workers/split'
import { type Cost, openWorkshop } from '@/tests/bench/workshop'

const MAX_RATIO = 1.8
const MAX_PEAK_MB = 400
const PHASES = ['reading', 'storing', 'computing', 'done'] as const

export interface MeasuredImport extends ImportRun, Cost {
  /** Peak memory of the extension's process during the import, MB; null where the system does not tell. */
  peakMb: number | null
}

/** Imports the pair into the empty books of a new profile. */
export async function importOnce(pair: FilePair): Promise<MeasuredImport> {
  const shop = await openExtended()
  try {
    const panel = await shop.openPanel()
    await startEngine(panel)
    await warm([pair.allOrders, pair.shipments])
    const pid = shop.browser.process()?.pid ?? 0
    const peak = watchMemory(extensionProcess(pid))
    const before = processorMs(pid)
    const run = await importFiles(panel, [pair.allOrders, pair.shipments])
    const after = processorMs(pid)
    return { ...run, peakMb: peak(), cpuMs: before === null || after === null ? null : after - before }
  } finally {
    await shop.close()
  }
}

export const wholeImport: Item = {
  id: 'whole-import',
  title: 'from files to stored books to every figure',
  async measure({ lines, rounds }) {
    const pair = await filePair(lines)
    const workshop = await openWorkshop({})
    try {
      const { ours, split } = await inTurns(rounds, {
        split: () => workshop.run<SplitAnswer>('split', { files: [pair.allOrders, pair.shipments] }),
        ours: () => importOnce(pair),
      })
      const splitMs = split.map(run => run.ms)
      return {
        how: `${count(lines, 'line')} a file, two files (${Math.round(pair.bytes / 1e6)} MB), ${count(rounds, 'round')}`,
        figures: [
          {
            name: 'whole import',
            unit: 'ms',
            ours: median(ours.map(run => run.ms)),
            yardstick: { name: 'TextDecoder + split', value: median(splitMs) },
            aim: { kind: 'at-most-times', times: MAX_RATIO },
            note: besides(ours, split),
          },
          peakFigure(ours),
        ],
        notes: [phasesNote(ours), rowsNote(ours)],
      }
    } finally {
      await workshop.close()
    }
  },
}

function peakFigure(runs: MeasuredImport[]): Figure {
  const peaks = runs.flatMap(({ peakMb }) => (peakMb === null ? [] : [peakMb]))
  return {
    name: 'peak memory of the import',
    unit: 'MB',
    ours: peaks.length === 0 ? null : median(peaks),
    yardstick: null,
    aim: { kind: 'at-most', value: MAX_PEAK_MB },
    note:
      peaks.length === 0
        ? 'missing: only Linux tells the peak of a process'
        : `resident peak of the extension's process less what it held before: ${spread(peaks)} MB`,
  }
}

/** When each phase was first heard of: how the time divides. */
function phasesNote(runs: MeasuredImport[]): string {
  const parts = PHASES.flatMap(phase => {
    const seen = runs.flatMap(({ firstSeen }) => firstSeen[phase] ?? [])
    return seen.length === 0 ? [] : [`${phase} ${Math.round(median(seen))} ms`]
  })
  return `First word of each phase of the first file that reached it: ${parts.join(', ')}.`
}

const rowsNote = ([run]: MeasuredImport[]): string =>
  `Rows: ${run?.reports.map(({ name, rows, accepted }) => `${name} ${rows} read, ${accepted} accepted`).join('; ')}.`
