// The name of a product that opens its page: its title, cut short, or its ASIN.
import { shortTitle } from '@/components/panels/short-title'
import type { Asin } from '@/lib/schema/ids'

interface Props {
  asin: Asin
  title: string | null
  onOpen(asin: Asin): void
}

export const ProductLink = ({ asin, title, onOpen }: Props) => (
  <button
    type="button"
    class="button button-text asin-link"
    title={title ?? asin}
    onClick={() => onOpen(asin)}
  >
    {title === null ? asin : shortTitle(title)}
  </button>
)
