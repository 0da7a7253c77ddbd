// What reads the screen, as a script of its own: every layout and language. The background brings it into a page that asks for it, where
// the page's own answers do not tell of its rows; on most pages it never runs.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offerScreenReader } from '@/lib/readers/pages/runner/shared-screen-reader'
import { screenReader } from '@/lib/readers/pages/screen-reader'

export default defineUnlistedScript(() => {
  offerScreenReader(screenReader)
})
