// All items of the benchmark, in the order they are run and shown.
import type { Item } from '@/tests/bench/item'
import { bundleSizes } from './bundle-sizes'
import { contentScript } from './content-script'
import { fits } from './fits'
import { freshLines } from './fresh-lines'
import { hashing } from './hashing'
import { panel } from './panel'
import { reading } from './reading'
import { recompute } from './recompute'
import { storing } from './storing'
import { straightforward } from './straightforward'
import { strip } from './strip'
import { wholeImport } from './whole-import'

export const ITEMS: readonly Item[] = [
  wholeImport,
  straightforward,
  recompute,
  fits,
  freshLines,
  strip,
  panel,
  contentScript,
  bundleSizes,
  reading,
  hashing,
  storing,
]
