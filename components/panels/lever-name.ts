// What a lever is called; books kept by another version may hold one this version has no name for.
import type { Speak } from '@/components/primitives/speak'
import type { LeverId } from '@/lib/schema/proposal'

export const leverName = ({ sayKnown }: Speak, lever: LeverId): string =>
  sayKnown(`lever.${lever}`, 'plan.title')
