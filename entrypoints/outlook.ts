// The door of the worker that makes outlooks: started by the engine's worker for one shop, ended when the answer is there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { serveOutlooks } from '@/lib/engine/serve-outlooks'

export default defineUnlistedScript(() => {
  serveOutlooks(self)
})
