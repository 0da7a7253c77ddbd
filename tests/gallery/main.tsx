// The gallery in a browser: `#SidePanel/overview?fr` draws one scene, `#Panel?fr` all scenes of a panel, nothing a list.
import '@/assets/tokens.css'
import '@/components/primitives/primitives.css'
import '@/components/primitives/controls.css'
import '@/components/charts/charts.css'
import '@/components/panels/parts/parts.css'
import '@/components/panels/panels.css'
import '@/components/panels/upkeep.css'
import '@/components/panels/popup.css'
import { render } from 'preact'
import { RowsContext } from '@/components/panels/rows-context'
import { SaveContext } from '@/components/panels/save-context'
import { createSpeak } from '@/components/primitives/create-speak'
import { SpeakContext } from '@/components/primitives/speak'
import { panelWords } from '@/tests/gallery/both-languages'
import { SCENES } from './states/all'

/** The ways to rows and to files are drawn as everywhere; here they lead nowhere. */
const nowhere = () => {}

const root = document.getElementById('root')

function Gallery({ wanted, language }: { wanted: string; language: 'en' | 'fr' }) {
  const scenes = SCENES.filter(scene => scene.name === wanted || scene.name.startsWith(`${wanted}/`))
  if (scenes.length === 0)
    return (
      <ul style={{ padding: '16px' }}>
        {SCENES.map(scene => (
          <li key={scene.name}>
            <a href={`#${scene.name}`} data-scene={scene.name} data-kind={scene.kind}>
              {scene.name}
            </a>
          </li>
        ))}
      </ul>
    )
  return (
    <SpeakContext value={createSpeak(panelWords, language, language === 'fr' ? 'fr-FR' : 'en-US')}>
      <RowsContext value={nowhere}>
        <SaveContext value={nowhere}>
          <div
            style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '12px', padding: '12px' }}
            lang={language}
          >
            {scenes.map(scene => (
              <div key={scene.name}>
                <p class="muted" style={{ fontSize: '11px' }}>
                  {scene.name}
                </p>
                {scene.draw(language)}
              </div>
            ))}
          </div>
        </SaveContext>
      </RowsContext>
    </SpeakContext>
  )
}

function draw(): void {
  const [wanted = '', query = ''] = location.hash.slice(1).split('?')
  if (!root) return
  const language = query === 'fr' ? 'fr' : 'en'
  const page = SCENES.find(scene => scene.name === wanted && scene.kind !== 'panel')
  render(null, root)
  // A page is made outside any rendering: a component that reads its signals while it is made would be made anew for ever.
  render(page ? page.draw(language) : <Gallery wanted={wanted} language={language} />, root)
}
addEventListener('hashchange', draw)
draw()
