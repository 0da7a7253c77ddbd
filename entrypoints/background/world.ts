// What the handlers need of the world around them: given by the background's door, replaced in tests.
import type { Language } from '@/assets/words/say'
import type { EngineClient } from '@/lib/messages/engine-client'
import type { Asin } from '@/lib/schema/ids'
import type { Settings } from '@/lib/schema/settings'
import type { Database } from '@/lib/store/database'

export interface BackgroundWorld {
  /** The open store; opened when first asked for. @throws Problem 'books-newer'. */
  database(): Promise<Database>
  crypto: Pick<Crypto, 'getRandomValues'> & { subtle: SubtleCrypto }
  /** Epoch seconds. */
  now(): number
  /** Asks the engine, starting its host where need be. */
  engine: EngineClient['call']
  /** Runs the script that reads the screen in a frame of a tab. @throws when the tab or the frame is gone. */
  bringScreenReader(tab: { id?: number | undefined } | undefined, frameId: number): Promise<void>
  /** Opens the side panel of a tab's window; to be called within a click's message. @throws Problem 'panel-by-hand'. */
  openPanel(tab: { id?: number | undefined; windowId?: number | undefined } | undefined): Promise<void>
  /** Tells every page and tab that figures have changed. */
  tellFiguresChanged(revision: number): void
  /** A number on the button, and a notification where the seller has allowed those. 0 takes the number away. */
  alert(count: number, said: { title: string; text: string } | null): void
  /** The language the seller reads. */
  language(choice: Settings['language']): Language
  /** Tells an open side panel that it is to show an ASIN. */
  tellPanelTarget(asin: Asin | null): void
}
