// The reading half of the content script: brings the page readers into the isolated world, where the drawing half takes them up.
import { defineContentScript } from 'wxt/utils/define-content-script'
import { createReadingLoop } from '@/lib/readers/pages/runner/create-reading-loop'
import { offerReadingLoop } from '@/lib/readers/pages/runner/shared-runner'
import { SELLER_CENTRAL_MATCHES } from '@/lib/schema/marketplaces'

export default defineContentScript({
  matches: SELLER_CENTRAL_MATCHES,
  runAt: 'document_start',
  main: () => offerReadingLoop(createReadingLoop),
})
