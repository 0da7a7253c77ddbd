// Passes the page's own answers on to where they are read, and remembers which rows they told of: those need not be read from the screen.
import type { Anchor } from '@/lib/readers/page-reader'
import type { PageShop, ToldRows } from '@/lib/schema/page-reading'
import type { ReadingWorld } from './reading-world'
import type { SendOnce } from './send-once'

/** Answers are passed on when the page has had time to show what it made of them. */
const PASS_ON_MS = 50
/** Answers kept until the shop is known. */
const MOST_HELD = 12

export interface AnswerPost {
  /** Keeps an answer until it is passed on. */
  hold(told: string): void
  /** Passes on what is held, at once or in a moment. */
  pass(shop: PageShop, when: 'once' | 'soon'): void
  isHolding(): boolean
  /** Answers are on their way: what they tell of is not known yet. */
  isWaiting(): boolean
  /** Whether an answer has told of the row of an anchor, or of any. */
  hasToldOf(anchor: Anchor): boolean
  hasTold(): boolean
}

/** `arrived` is called with what each answer told of; null where it did not arrive. */
export function createAnswerPost(
  world: ReadingWorld,
  once: SendOnce,
  arrived: (answer: ToldRows | null) => void,
): AnswerPost {
  let held: string[] = []
  let waiting = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Orders and ASINs told of. */
  const told = new Set<string>()
  world.signal.addEventListener('abort', () => clearTimeout(timer))

  const passOne = (text: string, shop: PageShop): Promise<void> =>
    once({ text, shop }, async () => {
      waiting++
      const seenAt = Math.floor(world.now() / 1000)
      const answer = await world.answerHeard({ shop, seenAt, told: text })
      waiting--
      for (const { orderId, asin } of answer?.rows ?? []) told.add(orderId ?? asin ?? '')
      arrived(answer)
      return answer !== null
    })
  const passAll = (shop: PageShop): void => {
    for (const text of held.splice(0)) void passOne(text, shop)
  }
  return {
    hold(text) {
      held = [...held, text].slice(-MOST_HELD)
    },
    pass(shop, when) {
      clearTimeout(timer)
      if (when === 'once') passAll(shop)
      else timer = setTimeout(() => passAll(shop), PASS_ON_MS)
    },
    isHolding: () => held.length > 0,
    isWaiting: () => waiting > 0,
    hasToldOf: ({ orderId, asin }) => told.has(orderId ?? asin ?? ''),
    hasTold: () => told.size > 0,
  }
}
