// A parent typed in is taken when it is an ASIN, in whatever case, and can be taken back.
import { describe, expect, it } from 'vitest'
import { FamilyPanel } from '@/components/panels/FamilyPanel'
import { type Stage, stage } from '@/tests/components/support/stage'

const drawn = (typed: string | null) => {
  const told: (string | null)[] = []
  const view = { asin: 'B000TEST01', typed } as never
  const on = stage(<FamilyPanel state={{ kind: 'ready', view }} onTypeParent={parent => told.push(parent)} />)
  return { on, told }
}
async function type(on: Stage, text: string): Promise<void> {
  await on.type('input', text)
  await on.send('form', 'submit')
}

describe('FamilyPanel', () => {
  it('takes an ASIN and nothing else', async () => {
    const { on, told } = drawn(null)
    await type(on, 'tea family')
    expect(told).toEqual([])
    await type(on, ' b000fam001 ')
    expect(told).toEqual(['B000FAM001'])
  })

  it('says which parent was typed in, and gives it back', async () => {
    const { on, told } = drawn('B000FAM001')
    expect(on.text()).toContain('B000FAM001')
    await on.send('button', 'click', on.all('button').length - 1)
    expect(told).toEqual([null])
    expect(drawn(null).on.all('button')).toHaveLength(1)
  })
})
