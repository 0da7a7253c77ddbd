// The stylesheet of a shadow root inside Seller Central: the house's tokens moved from the page to the host, then the strip's own looks.
// Dark is chosen by what stands behind the strip, not by the browser: Seller Central may stay white in a dark browser.
import tokens from '@/assets/tokens.css?inline'

const HOST_TOKENS = tokens
  .replace(':root', ':host')
  .replace(':root', ':host([data-scheme="dark"])')
  .replace('@media (prefers-color-scheme:dark)', '@media all')
  .replace('@media (prefers-color-scheme: dark)', '@media all')

/** Dresses shadow roots in one shared sheet; where a content script may not adopt sheets (older Firefox), each gets its own. */
export function createDresser(looks: string): (root: ShadowRoot) => void {
  const text = `${HOST_TOKENS}\n${looks}`
  let shared: CSSStyleSheet | null = null
  return root => {
    try {
      if (shared === null) {
        shared = new CSSStyleSheet()
        shared.replaceSync(text)
      }
      root.adoptedStyleSheets = [shared]
    } catch {
      const style = root.ownerDocument.createElement('style')
      style.textContent = text
      root.prepend(style)
    }
  }
}
