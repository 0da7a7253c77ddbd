// The side panel's door: binds the wire to the dashboard and draws it.
import '@/assets/tokens.css'
import '@/components/primitives/primitives.css'
import '@/components/primitives/controls.css'
import '@/components/charts/charts.css'
import '@/components/panels/parts/parts.css'
import '@/components/panels/panels.css'
import '@/components/panels/upkeep.css'
import { render } from 'preact'
import { loadPanelWords } from '@/assets/words/load-words'
import { createDashboard } from '@/components/state/create-dashboard'
import { followLanguage } from '@/components/state/follow-language'
import { SidePanel } from './SidePanel'
import { createSource } from './source'

const root = document.getElementById('root')
const dashboard = createDashboard(createSource())
if (root)
  render(
    <SidePanel
      dashboard={dashboard}
      spoken={followLanguage(dashboard.books, navigator.language, loadPanelWords)}
      onCopy={text => navigator.clipboard.writeText(text)}
    />,
    root,
  )
void dashboard.open()
