// The door of the worker that studies a shop: started by the engine's worker for one shop, ended when the answer is there.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { serveStudies } from '@/lib/engine/serve-studies'

export default defineUnlistedScript(() => {
  serveStudies(self)
})
