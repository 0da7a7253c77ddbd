// Version 3: studies (money, signals, advice) and the seller's journal.
import type { Migration } from './migration'

export const v3: Migration = {
  version: 3,
  tables: { studies: '&[shop+bucket]', journal: '&id, shop' },
  upgrade: null,
}
