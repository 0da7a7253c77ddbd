// Before the browser tests: one build of the extension, unless there is one no older than its sources.
import { buildExtension } from '@/tests/browser/build-extension'

export const setup = (): void => buildExtension()
