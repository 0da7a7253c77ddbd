// The registry: every path finds the reader that knows it best.
import { describe, expect, it } from 'vitest'
import { PAGE_READERS, readerOfPath } from '@/lib/readers/pages/index'
import { LAYOUTS } from '@/lib/readers/pages/layouts/layouts-of'
import { casesOf } from '@/tests/fixtures/pages/read-case'

describe('page readers', () => {
  it.each([
    ['/orders-v3/ref=xx_myo_dnav_xx', 'manage-orders'],
    ['/orders-v3/mfn/unshipped', 'manage-orders'],
    ['/orders-v3/order/111-0000001-0000001', 'order-detail'],
    ['/business-reports/ref=xx_sitemetric_favb_xx', 'business-reports'],
    ['/gp/site-metrics/report.html', 'business-reports'],
    ['/myinventory/inventory', 'manage-inventory'],
    ['/inventory', 'manage-inventory'],
    ['/voice-of-the-customer', 'voice-of-customer'],
    ['/inventoryplanning/manageinventoryhealth', undefined],
    ['/home', undefined],
  ])('%s is read by %s', (path, id) => {
    expect(readerOfPath(path)?.id).toBe(id)
  })
  it('have layouts newest first, a case each, and one case of the newest', () => {
    for (const { id } of PAGE_READERS) {
      const dates = LAYOUTS[id].map(layout => layout.firstSeen)
      expect(dates).toEqual([...dates].sort().reverse())
      const cases = casesOf(id).map(path => path.split('/')[1] ?? '')
      for (const date of dates)
        expect(
          cases.some(name => name.startsWith(date)),
          `${id} ${date}`,
        ).toBe(true)
    }
  })
})
