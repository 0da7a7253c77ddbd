// A certificate for the replica, made anew at each start: the browser is told to accept it, nobody else ever sees it.
import { generate } from 'selfsigned'
import { SELLER_CENTRAL_HOSTS } from '@/lib/schema/marketplaces'

export interface Certificate {
  key: string
  cert: string
}

export async function certificate(): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: 'replica.example' }], {
    // Made in a moment, where an RSA key takes seconds now and then.
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: SELLER_CENTRAL_HOSTS.map(value => ({ type: 2 as const, value })),
      },
    ],
  })
  return { key: made.private, cert: made.cert }
}
