// The popup's door: binds the wire to its memory and draws it.
import '@/assets/tokens.css'
import '@/components/primitives/primitives.css'
import '@/components/primitives/controls.css'
import '@/components/panels/parts/parts.css'
import '@/components/panels/popup.css'
import { render } from 'preact'
import { loadPopupWords } from '@/assets/words/load-words'
import { createPopup } from '@/components/state/create-popup'
import { followLanguage } from '@/components/state/follow-language'
import { PopupWindow } from './PopupWindow'
import { createPopupSource, openSidePanel } from './source'

const root = document.getElementById('root')
const popup = createPopup(createPopupSource())
if (root)
  render(
    <PopupWindow
      popup={popup}
      spoken={followLanguage(popup.books, navigator.language, loadPopupWords)}
      onOpenPanel={openSidePanel}
    />,
    root,
  )
void popup.open()
