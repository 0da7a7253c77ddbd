// The keyed hash of unique aliases by our own code, beside WebCrypto's subtle.sign in batches, in a Chromium worker.
import { count, type Item } from '@/tests/bench/item'
import { besides, inTurns, median } from '@/tests/bench/sampling'
import type { HashAnswer, HashInput } from '@/tests/bench/workers/hash-aliases'
import { openWorkshop } from '@/tests/bench/workshop'

export const hashing: Item = {
  id: 'hashing',
  title: 'keyed hash of unique aliases',
  async measure({ quick, rounds }) {
    const aliases = quick ? 20_000 : 400_000
    const workshop = await openWorkshop({})
    const run = (by: HashInput['by']) => () =>
      workshop.run<HashAnswer>('hash-aliases', { input: { by, aliases } })
    try {
      const { ours, webcrypto } = await inTurns(rounds, { ours: run('ours'), webcrypto: run('webcrypto') })
      if (ours[0]?.sum !== webcrypto[0]?.sum) throw new Error('our hashes differ from WebCrypto’s')
      const times = { ours: ours.map(one => one.ms), webcrypto: webcrypto.map(one => one.ms) }
      return {
        how: `${count(aliases, 'unique address', 'es')}, ${count(rounds, 'round')}`,
        figures: [
          {
            name: 'HMAC-SHA-256, 16 bytes kept',
            unit: 'ms',
            ours: median(times.ours),
            yardstick: { name: 'subtle.sign, 1000 in flight', value: median(times.webcrypto) },
            aim: { kind: 'times-faster', times: 5 },
            note: `${besides(ours, webcrypto)}; hashes equal`,
          },
        ],
        notes: [],
      }
    } finally {
      await workshop.close()
    }
  },
}
