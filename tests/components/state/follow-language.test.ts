// The panel speaks the language of the settings, follows a change, and never loads the other one.
import { signal } from '@preact/signals'
import { describe, expect, it, vi } from 'vitest'
import { loadPanelWords } from '@/assets/words/load-words'
import type { Language } from '@/assets/words/say'
import { followLanguage } from '@/components/state/follow-language'
import type { BooksState } from '@/lib/messages/protocol'
import type { PanelState } from '@/lib/schema/panel-state'
import { invented } from '@/tests/gallery/invented-source'

const books = (language: 'auto' | Language): PanelState<BooksState> => {
  const view = invented()
  return { kind: 'ready', view: { ...view, settings: { ...view.settings, language } } }
}
const settle = () => new Promise(done => setTimeout(done, 50))

describe('followLanguage', () => {
  it('speaks the browser’s language first, then the seller’s', async () => {
    const asked: Language[] = []
    const state = signal<PanelState<BooksState>>({ kind: 'loading' })
    const spoken = followLanguage(state, 'fr-CA', language => {
      asked.push(language)
      return loadPanelWords(language)
    })
    await vi.waitFor(() => expect(spoken.value?.words.fr['view.overview']).toBe('Vue d’ensemble'), 60_000)
    state.value = books('en')
    await vi.waitFor(() => expect(spoken.value?.language).toBe('en'), 60_000)
    state.value = books('en')
    await settle()
    expect(asked).toEqual(['fr', 'en'])
  })

  it('does not go back to a language that comes late', async () => {
    const state = signal<PanelState<BooksState>>(books('fr'))
    let late = () => {}
    const spoken = followLanguage(state, 'en', language =>
      language === 'fr'
        ? new Promise(done => {
            late = () => done({})
          })
        : Promise.resolve({ key: 'word' }),
    )
    state.value = books('en')
    await settle()
    late()
    await settle()
    expect(spoken.value?.language).toBe('en')
  })
})
