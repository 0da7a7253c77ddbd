// Every scene of the gallery, in the order it is shown.
import type { Scene } from '@/tests/gallery/scene'
import { adviceScenes } from './advice-panels'
import { cohortScenes } from './cohort-panels'
import { courseScenes } from './course-panels'
import { groupScenes } from './group-panels'
import { leverScenes } from './lever-panels'
import { moneyScenes } from './money-panels'
import { outlookScenes } from './outlook-panels'
import { pageScenes } from './pages'
import { productScenes } from './product-panels'
import { shopScenes } from './shop-panels'
import { upkeepScenes } from './upkeep-panels'

export const SCENES: readonly Scene[] = [
  ...pageScenes,
  ...shopScenes,
  ...cohortScenes,
  ...groupScenes,
  ...productScenes,
  ...outlookScenes,
  ...moneyScenes,
  ...adviceScenes,
  ...leverScenes,
  ...courseScenes,
  ...upkeepScenes,
]
