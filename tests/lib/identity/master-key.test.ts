// The master key cannot leave, and what is derived from it is named.
import { describe, expect, it } from 'vitest'
import { createMasterKey, deriveWorkingKey, WORKING_KEY_BYTES } from '@/lib/identity/master-key'

const random = () => new Uint8Array(32).fill(3)
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

describe('createMasterKey', () => {
  it('cannot be exported, and wipes the bytes it came from', async () => {
    const bytes = random()
    const master = await createMasterKey(crypto.subtle, bytes)
    expect(master.extractable).toBe(false)
    await expect(crypto.subtle.exportKey('raw', master)).rejects.toThrow()
    expect(bytes.every(byte => byte === 0)).toBe(true)
  })
})

describe('deriveWorkingKey', () => {
  it('gives an account its own key, the same each time', async () => {
    const master = await createMasterKey(crypto.subtle, random())
    const one = await deriveWorkingKey(crypto.subtle, master, 'local')
    expect(one).toHaveLength(WORKING_KEY_BYTES)
    expect(hex(await deriveWorkingKey(crypto.subtle, master, 'local'))).toBe(hex(one))
    expect(hex(await deriveWorkingKey(crypto.subtle, master, 'amzn1.merchant.o.A2'))).not.toBe(hex(one))
  })

  it('depends on the master key', async () => {
    const one = await createMasterKey(crypto.subtle, random())
    const two = await createMasterKey(crypto.subtle, new Uint8Array(32).fill(4))
    const keys = [
      await deriveWorkingKey(crypto.subtle, one, 'local'),
      await deriveWorkingKey(crypto.subtle, two, 'local'),
    ]
    expect(new Set(keys.map(hex)).size).toBe(2)
  })
})
