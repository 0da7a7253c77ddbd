// The worker's door: a script of its own, run as a dedicated worker by the offscreen document (Chrome, Edge) or the
// background page (Firefox), so that closing a panel ends no import.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { runEngine } from '@/lib/engine/run-engine'

export default defineUnlistedScript(() => {
  void runEngine(() => new Worker('/study.js', { name: 'encore-study' }))
})
