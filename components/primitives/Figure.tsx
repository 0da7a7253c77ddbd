// The only way a number reaches the eye: value and unit, how many it is over, how sure it is, or why it is missing.
import { printQuantity, type Quantity } from './print-quantity'
import { useSpeak } from './speak'

export { printQuantity, type Quantity } from './print-quantity'

interface Props {
  value: number | null
  quantity: Quantity
  /** What it is over: buyers, orders, ratings. */
  n?: number | null
  /** 95 % limits. */
  limits?: { low: number | null; high: number | null }
  /** The sentence that says why there is no value. */
  missing?: string
  size?: 'large' | 'normal' | 'cell'
  length?: 'full' | 'short'
}

export function Figure({ value, quantity, n, limits, missing, size = 'normal', length = 'full' }: Props) {
  const speak = useSpeak()
  const over = n === undefined || n === null ? null : speak.say('figure.n', { count: speak.print.count(n) })
  if (value === null)
    return (
      <span class={`figure figure-${size} figure-missing`}>
        <span class="figure-value" aria-hidden={missing === undefined ? undefined : 'true'}>
          –
        </span>
        <span class={missing === undefined ? 'unseen' : 'figure-sure'}>
          {missing ?? speak.say('figure.missing')}
        </span>
      </span>
    )
  const between =
    limits && limits.low !== null && limits.high !== null
      ? // A dash after a minus would be read as another one.
        speak.say(limits.low < 0 || limits.high < 0 ? 'figure.between-signed' : 'figure.between', {
          low: printQuantity(speak, limits.low, quantity, length),
          high: printQuantity(speak, limits.high, quantity, length),
        })
      : null
  return (
    <span class={`figure figure-${size}`}>
      <span class="figure-value">{printQuantity(speak, value, quantity, length)}</span>
      {(between ?? over) && (
        <span class="figure-sure">
          {between && <span class="figure-limits">{between}</span>}
          {over && <span class="figure-n">{over}</span>}
        </span>
      )}
    </span>
  )
}
