// Alerts: the first study tells nothing, what comes up is told once, and no more than once a day.
import { describe, expect, it } from 'vitest'
import type { Alert } from '@/lib/schema/alert'
import type { ShopKey } from '@/lib/schema/ids'
import { forgetAlerts, noteAlerts, takeAlerts, toldAlerts } from '@/lib/store/alert-store'
import type { Database } from '@/lib/store/database'
import { freshDatabase } from './support/fresh-database'

const US = 'local|ATVPDKIKX0DER|USD' as ShopKey
const DE = 'local|A1PA6795UKMFR9|EUR' as ShopKey
const DAY = 86_400
const alert = (id: string): Alert => ({ id, kind: 'killer', asin: 'B000TEST01' as never })
const ids = (alerts: Alert[]) => alerts.map(({ id }) => id)
const note = (database: Database, shop: ShopKey, ...standing: string[]) =>
  database.transaction('rw', database.meta, () => noteAlerts(database, shop, standing.map(alert)))

describe('alerts', () => {
  it('tell what has come up since the first study, once, at most once a day', async () => {
    const database = await freshDatabase()
    await note(database, US, 'a')
    expect(await takeAlerts(database, DAY)).toEqual([])
    await note(database, US, 'a', 'b')
    expect(ids(await takeAlerts(database, DAY))).toEqual(['b'])
    expect(ids(await toldAlerts(database))).toEqual(['b'])
    await note(database, US, 'a', 'b', 'c')
    expect(await takeAlerts(database, DAY + 3600)).toEqual([])
    await note(database, US, 'b', 'c')
    expect(ids(await takeAlerts(database, 2 * DAY))).toEqual(['c'])
    // What went away and came back is news again.
    await note(database, US, 'a', 'b', 'c')
    expect(ids(await takeAlerts(database, 3 * DAY))).toEqual(['a'])
    expect(await takeAlerts(database, 9 * DAY)).toEqual([])
  })

  it('say nothing of what has gone before it could be told', async () => {
    const database = await freshDatabase()
    for (const shop of [US, DE]) await note(database, shop)
    await note(database, US, 'a')
    await note(database, DE, 'b')
    await note(database, US)
    expect(ids(await takeAlerts(database, DAY))).toEqual(['b'])
  })

  it('are forgotten by who does not want them', async () => {
    const database = await freshDatabase()
    await note(database, US)
    await note(database, US, 'a')
    expect(ids(await forgetAlerts(database))).toEqual(['a'])
    await note(database, US, 'a')
    expect(await takeAlerts(database, DAY)).toEqual([])
  })
})
