// The sign that says whose strip this is: an open ring for a beginning, an arrow that comes round again for a return.
const SVG = 'http://www.w3.org/2000/svg'
const SHAPES: Record<'again' | 'first', readonly [name: string, attributes: Record<string, string>]> = {
  again: ['path', { d: 'M10.2 6.4A4.2 4.2 0 1 1 8.6 2.7M6.3 2.9h2.6V.4' }],
  first: ['circle', { cx: '6', cy: '6', r: '3.4' }],
}

const drawn = new Map<keyof typeof SHAPES, Element>()

function draw(sign: keyof typeof SHAPES): Element {
  const set = (name: string, attributes: Record<string, string>): Element => {
    const element = document.createElementNS(SVG, name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
  const mark = set('svg', {
    class: 'mark',
    viewBox: '0 0 12 12',
    width: '12',
    height: '12',
    'aria-hidden': 'true',
  })
  mark.append(set(...SHAPES[sign]))
  return mark
}

/** Drawn once and copied: a page of orders shows a hundred. */
export function mark(sign: keyof typeof SHAPES): Element {
  const one = drawn.get(sign) ?? draw(sign)
  drawn.set(sign, one)
  return one.cloneNode(true) as Element
}
