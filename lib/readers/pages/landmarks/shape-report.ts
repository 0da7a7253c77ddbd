// The skeleton of a page that was not understood: tags, attribute names, class and test-id words. No text, no values, so that a seller
// can copy it into a report without showing a customer's or a product's name.
const LIMIT = 6000
const DEPTH = 14
const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'SVG',
  'NOSCRIPT',
  'TEMPLATE',
  'IFRAME',
  'LINK',
  'META',
  'ENCORE-STRIP',
])

/** A word of a class or test id that is Amazon's own: letters only; hashes, numbers and ids are dropped or cut. */
function words(value: string | null): string[] {
  return (value ?? '')
    .split(/\s+/)
    .map(word => word.replace(/--[\w-]{4,}$/, ''))
    .filter(word => /^[A-Za-z][A-Za-z_/-]{1,39}$/.test(word) && !/^(css|sc|jss)-/.test(word))
    .slice(0, 4)
}

function line(element: Element): string {
  const name = element.tagName.toLowerCase()
  const classes = words(element.getAttribute('class')).map(word => `.${word}`)
  const test = words(element.getAttribute('data-test-id')).map(word => `#${word}`)
  const names = element
    .getAttributeNames()
    .filter(attribute => !['class', 'style', 'data-test-id'].includes(attribute) && !/\d/.test(attribute))
    .slice(0, 6)
  return `${name}${classes.join('')}${test.join('')}${names.length > 0 ? `[${names.join(' ')}]` : ''}`
}

/** One line an element, indented by depth; like siblings in a row are counted ("tr ×15"); cut at 6,000 characters. */
export function shapeReport(root: ParentNode): string {
  const out: string[] = []
  let length = 0
  const walk = (parent: ParentNode, depth: number): void => {
    if (depth > DEPTH) return
    const children = [...parent.children].filter(child => !SKIPPED.has(child.tagName.toUpperCase()))
    for (let at = 0; at < children.length && length < LIMIT; ) {
      const child = children[at] as Element
      const own = line(child)
      let count = 1
      while (at + count < children.length && line(children[at + count] as Element) === own) count++
      const text = `${' '.repeat(depth)}${own}${count > 1 ? ` ×${count}` : ''}`
      out.push(text)
      length += text.length + 1
      walk(child, depth + 1)
      at += count
    }
  }
  walk(root, 0)
  return out.join('\n').slice(0, LIMIT)
}
