// A scene of the gallery: what to draw, under a name of its own. Scenes feed the gallery, the render tests and the screenshots.
import type { ComponentChild } from 'preact'

export interface Scene {
  /** "panel/state". */
  name: string
  /** A panel is drawn in its frame; a page fills the window. */
  kind: 'panel' | 'page' | 'popup'
  draw(language: 'en' | 'fr'): ComponentChild
}
