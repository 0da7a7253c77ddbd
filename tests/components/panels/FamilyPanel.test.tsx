// A parent typed in is taken when it is an ASIN, in whatever case, and can be taken back.
import { describe, expect, it } from 'vitest'
import { FamilyPanel } from '@/components/panels/FamilyPanel'
import { stage } from '@/tests/components/support/stage'

const drawn = (typed: string | null) => {
  const told: (string | null)[] = []
  const view = { asin: 'B000TEST01', typed } as never
  const on = stage(<FamilyPanel state={{ kind: 'ready', view }} onTypeParent={parent => told.push(parent)} />)
  return { on, told }
}
const soon = () => new Promise(done => setTimeout(done, 5))
async function type(on: ReturnType<typeof stage>, text: string): Promise<void> {
  const input = on.all('input')[0] as HTMLInputElement
  const { Event: DomEvent } = input.ownerDocument.defaultView as unknown as { Event: typeof Event }
  input.value = text
  input.dispatchEvent(new DomEvent('input'))
  await soon()
  on.all('form')[0]?.dispatchEvent(new DomEvent('submit'))
  await soon()
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
    const clear = on.all('button').at(-1) as HTMLButtonElement
    const { Event: DomEvent } = clear.ownerDocument.defaultView as unknown as { Event: typeof Event }
    clear.dispatchEvent(new DomEvent('click'))
    await soon()
    expect(told).toEqual([null])
    expect(drawn(null).on.all('button')).toHaveLength(1)
  })
})
