// A store of its own for each test, on IndexedDB in memory.
import 'fake-indexeddb/auto'
import { openDatabase } from '@/lib/store/database'

let count = 0
export const freshName = (): string => `encore-test-${count++}`
export const freshDatabase = () => openDatabase(freshName())
