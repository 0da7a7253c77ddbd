// Fresh browsers for measuring: the same flags with and without the extension, an empty profile each time.
import { type Extended, launch } from '@/tests/browser/launch'
import { measuredExtension } from './extension-build'

/** Nothing listens there: items that need no page of Seller Central. */
const NOWHERE = 9

/** A browser without the extension, for yardsticks. */
export const openBare = (): Promise<Extended> => launch({ port: NOWHERE, extension: null })

/** A browser with the built extension and empty books; `port` of a replica where pages are needed. */
export const openExtended = (port = NOWHERE): Promise<Extended> =>
  launch({ port, extension: measuredExtension() })
