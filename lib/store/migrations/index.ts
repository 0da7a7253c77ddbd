// All versions of the store, oldest first.
import type { Migration } from './migration'
import { v1 } from './v1'

export const MIGRATIONS: readonly Migration[] = [v1]
