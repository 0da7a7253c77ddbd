// Text made safe for markup, and the smallest way to put markup into the page.
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export const escaped = (text: string | number): string =>
  String(text).replace(/[&<>"']/g, sign => ENTITIES[sign] ?? sign)

/** A tagged template whose values are escaped; arrays and `raw` pieces are put in as they are. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Raw | readonly Raw[])[]
): Raw {
  let text = parts[0] ?? ''
  values.forEach((value, i) => {
    const piece =
      typeof value === 'object'
        ? 'markup' in value
          ? value.markup
          : value.map(one => one.markup).join('')
        : escaped(value)
    text += piece + (parts[i + 1] ?? '')
  })
  return { markup: text }
}
export interface Raw {
  readonly markup: string
}
export const raw = (markup: string): Raw => ({ markup })
export const nothing: Raw = { markup: '' }

/** The element of a selector. @throws when there is none. */
export function element<E extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): E {
  const found = within.querySelector<E>(selector)
  if (found === null) throw new Error(`No ${selector} in the page.`)
  return found
}

export const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms))
