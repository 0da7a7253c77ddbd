// Reads text out of elements. `text…` throws when the landmark is missing; `optional…` is for what is normally absent at times.
import { LayoutChanged } from '@/lib/readers/page-reader'

/** The text of an element with every run of spaces as one, trimmed. */
export const plainText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim()

/** The first match inside `root`. @throws LayoutChanged naming the selector. */
export function one(root: ParentNode, selector: string): Element {
  const found = root.querySelector(selector)
  if (found === null) throw new LayoutChanged(selector, 'nothing')
  return found
}

/** The text of the first match, or null when it is absent or blank. */
export function optionalText(root: ParentNode, selector: string): string | null {
  const found = root.querySelector(selector)
  const text = found === null ? '' : plainText(found)
  return text === '' ? null : text
}

const BLOCKS = 'div, p, li, dd, dt, tr, td, section'

/** The lines a human sees in a cell: the text of every innermost block, in order; text after a `<br>` is a line of its own. */
export function lines(cell: Element): string[] {
  const blocks = [...cell.querySelectorAll(BLOCKS)].filter(block => block.querySelector(BLOCKS) === null)
  return (blocks.length > 0 ? blocks : [cell]).flatMap(block => {
    const parts = ['']
    const walk = (node: Node): void => {
      for (const child of node.childNodes) {
        if (child.nodeName.toUpperCase() === 'BR') parts.push('')
        else if (child.nodeType === 3) parts.push(`${parts.pop() ?? ''}${child.textContent ?? ''}`)
        else walk(child)
      }
    }
    walk(block)
    return parts.map(part => part.replace(/\s+/g, ' ').trim()).filter(part => part !== '')
  })
}
