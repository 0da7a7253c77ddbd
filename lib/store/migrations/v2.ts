// Version 2: outlooks, what is to be expected of a shop's buyers.
import type { Migration } from './migration'

export const v2: Migration = {
  version: 2,
  tables: { outlooks: '&[shop+bucket]' },
  upgrade: null,
}
