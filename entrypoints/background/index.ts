// The service worker's door: binds browser events to handlers.
import { defineBackground } from 'wxt/utils/define-background'

export default defineBackground({ type: 'module', main() {} })
