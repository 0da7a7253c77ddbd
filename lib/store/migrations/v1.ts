// Version 1: the first books. What each table holds is said in records.ts.
import type { Migration } from './migration'

export const v1: Migration = {
  version: 1,
  tables: {
    parts: '&key',
    tail: '++id',
    shops: '&shop',
    figures: '&[shop+bucket]',
    summaries: '&[shop+bucket]',
    files: '++id',
    mappings: '&signature',
    settings: '&id',
    ratings: '&[marketplace+asin]',
    keys: '&id',
    pages: '&reader',
    troubles: '++id',
    meta: '&id',
  },
  upgrade: null,
}
