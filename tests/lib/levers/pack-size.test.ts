import { describe, expect, it } from 'vitest'
import { packSize } from '@/lib/levers/pack-size'

describe('packSize', () => {
  it('reads how titles spell a multipack', () => {
    const spelled: [string, number][] = [
      ['Green Tea, Pack of 2', 2],
      ['Green Tea 50 bags (6-Pack)', 6],
      ['Thé vert, lot de 3', 3],
      ['Grüner Tee 2er Pack', 2],
      ['Té verde, paquete de 4', 4],
      ['Tè verde, confezione da 12', 12],
      ['Shampoo 4 x 250 ml', 4],
    ]
    for (const [title, size] of spelled) expect([title, packSize(title)]).toEqual([title, size])
  })
  it('takes no count of what is inside one unit for a pack', () => {
    for (const title of ['60 capsules', 'Pack of 1', 'Magnifier 10x', 'Backpack 20 L', '2 x strength', '']) {
      expect([title, packSize(title)]).toEqual([title, null])
    }
    expect(packSize(null)).toBeNull()
  })
})
