// Arguments of a sentence that came over the wire, days among them printed as the reader writes days.
import type { Arguments } from '@/assets/words/say'
import type { Speak } from '@/components/primitives/speak'

const DAY = /^\d{4}-\d{2}-\d{2}$/

export const printArguments = ({ print }: Speak, args: Arguments): Arguments =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' && DAY.test(value) ? print.day(value) : value,
    ]),
  )
