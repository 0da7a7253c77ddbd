// The stylesheet of a shadow root inside Seller Central: the house's tokens put into the strip's own looks as plain values, since a hundred
// hosts with some forty custom properties each cost the page more than all that is drawn in them.
import tokens from '@/assets/tokens.css?inline'

export type Scheme = 'light' | 'dark'

/** The tokens of a scheme by name: dark ones stand in the sheet's only media query and replace the light. */
function tokensOf(scheme: Scheme): Map<string, string> {
  const [light = '', dark = ''] = tokens.split('@media')
  const text = scheme === 'dark' ? light + dark : light
  return new Map(
    [...text.matchAll(/(--[\w-]+):\s*([^;}]+)/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Looks with every token replaced by its value in a scheme. */
export function resolveTokens(looks: string, scheme: Scheme): string {
  const values = tokensOf(scheme)
  return looks.replace(/var\((--[\w-]+)\)/g, (_, name: string) => values.get(name) ?? 'initial')
}

/**
 * Dresses shadow roots in one shared sheet a scheme; where a content script may not adopt sheets (older Firefox), each gets its own.
 * Dark is chosen by what stands behind the strip, not by the browser: Seller Central may stay white in a dark browser.
 */
export function createDresser(looks: string): (root: ShadowRoot, scheme: Scheme) => void {
  const texts = new Map<Scheme, string>()
  const sheets = new Map<Scheme, CSSStyleSheet>()
  const textOf = (scheme: Scheme): string => {
    const text = texts.get(scheme) ?? resolveTokens(looks, scheme)
    texts.set(scheme, text)
    return text
  }
  return (root, scheme) => {
    try {
      let sheet = sheets.get(scheme)
      if (sheet === undefined) {
        sheet = new CSSStyleSheet()
        sheet.replaceSync(textOf(scheme))
        sheets.set(scheme, sheet)
      }
      root.adoptedStyleSheets = [sheet]
    } catch {
      const style = root.ownerDocument.createElement('style')
      style.textContent = textOf(scheme)
      root.querySelector(':scope > style')?.remove()
      root.prepend(style)
    }
  }
}
