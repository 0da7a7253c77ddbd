// The stylesheet of a shadow root inside Seller Central: the house's tokens moved from the page to the host, then the strip's own looks.
// Dark is chosen by what stands behind the strip, not by the browser: Seller Central may stay white in a dark browser.
import tokens from '@/assets/tokens.css?inline'

const HOST_TOKENS = tokens
  .replace(':root', ':host')
  .replace(':root', ':host([data-scheme="dark"])')
  .replace('@media (prefers-color-scheme:dark)', '@media all')
  .replace('@media (prefers-color-scheme: dark)', '@media all')

/** Text of a `<style>` for a shadow root. */
export const hostSheet = (looks: string): string => `${HOST_TOKENS}\n${looks}`
