// Builds Encore for Chrome, Edge and Firefox: the manifest, its least permissions and their reasons.
import { defineConfig } from 'wxt'
import { SELLER_CENTRAL_MATCHES } from './lib/schema/marketplaces'

export default defineConfig({
  imports: false,
  outDir: '.output',
  publicDir: 'assets/public',
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'storage', // the shop looked at last, and which of the seller's own account ids the pages named
      'unlimitedStorage', // the books must not be evicted by the browser
      'scripting', // bring what reads rows from the screen into a page, only where the page's own answers do not tell of them
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']), // show the panel; host the worker that computes
    ],
    // Asked for only when the seller switches alerts on.
    optional_permissions: ['notifications'],
    host_permissions: SELLER_CENTRAL_MATCHES, // read the pages the seller opens, nowhere else
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'encore-clv@encore.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '116' }),
  }),
})
