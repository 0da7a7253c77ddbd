// Where the keys come from: one random master a browser profile, never extractable, and from it (HKDF, RFC 5869) a
// working key an account. Whoever copies the stored books holds hashes that cannot be tried against a list of addresses.

type Subtle = Pick<SubtleCrypto, 'importKey' | 'deriveBits'>

export const WORKING_KEY_BYTES = 32
const PURPOSE = 'encore/buyer-alias/1'
const text = new TextEncoder()

/** The master key of 32 random bytes, as a key that can only derive. The bytes given are overwritten. */
export async function createMasterKey(subtle: Subtle, random32: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  try {
    return await subtle.importKey('raw', random32, 'HKDF', false, ['deriveBits'])
  } finally {
    random32.fill(0)
  }
}

/**
 * The working key of an account: what it is for and the account's key label are its name, so that two accounts can never
 * be linked. The label is what the books called the account first, and outlives its naming by a page.
 */
export async function deriveWorkingKey(
  subtle: Subtle,
  master: CryptoKey,
  keyLabel: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const info = text.encode(`${PURPOSE}\0${keyLabel}`)
  const name = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  return new Uint8Array(await subtle.deriveBits(name, master, WORKING_KEY_BYTES * 8))
}
