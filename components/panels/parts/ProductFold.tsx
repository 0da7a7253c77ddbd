// Products named in passing, folded away: one line says how many, a press shows which.
import { shortTitle } from '@/components/panels/short-title'
import type { Asin } from '@/lib/schema/ids'

interface Props {
  summary: string
  asins: readonly Asin[]
  titleOf(asin: Asin): string
}

export const ProductFold = ({ summary, asins, titleOf }: Props) => (
  <details class="because product-fold">
    <summary>{summary}</summary>
    <ul class="dots small">
      {asins.map(asin => (
        <li key={asin} title={asin}>
          {shortTitle(titleOf(asin))}
        </li>
      ))}
    </ul>
  </details>
)
