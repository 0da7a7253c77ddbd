// The memo of one import: asks once, answers for ever, forgets when told.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createAliasMemo } from '@/lib/identity/alias-memo'

it('behaves like a Map from text to code, through growth', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii', maxLength: 6 }), { maxLength: 400 }), aliases => {
      const memo = createAliasMemo(4)
      const codes = new Map<string, number>()
      for (const alias of aliases) {
        const bytes = new TextEncoder().encode(alias)
        const code = memo.recall(bytes, bytes.length, () => {
          expect(codes.has(alias)).toBe(false)
          codes.set(alias, codes.size + 4)
          return codes.size + 3
        })
        expect(code).toBe(codes.get(alias))
      }
    }),
  )
})

it('asks again after being wiped', () => {
  const memo = createAliasMemo(4)
  const bytes = new TextEncoder().encode('abc')
  let asked = 0
  const ask = () => ++asked
  memo.recall(bytes, 3, ask)
  memo.recall(bytes, 3, ask)
  expect(asked).toBe(1)
  memo.wipe()
  expect(memo.recall(bytes, 3, ask)).toBe(2)
})
