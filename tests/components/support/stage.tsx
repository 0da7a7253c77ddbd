// A stage for components in Node: a linkedom document, drawn on in English or French, and hands to press and type with.
import { parseHTML } from 'linkedom'
import { type ComponentChild, render } from 'preact'
import type { Language } from '@/assets/words/say'
import { createSpeak } from '@/components/primitives/create-speak'
import { SpeakContext } from '@/components/primitives/speak'
import { panelWords } from '@/tests/gallery/both-languages'

const page = parseHTML('<!doctype html><html><body></body></html>')
Object.assign(globalThis, { document: page.document, window: page.window })

export interface Stage {
  /** Everything that can be read, white space folded. */
  text(): string
  all(selector: string): Element[]
  press(label: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  /** Takes an option of a list by its value; of a radio button its own. */
  choose(selector: string, value: string): Promise<void>
  /** Any other event, to the first that fits, or to the one `at` that place. */
  send(selector: string, name: string, at?: number): Promise<void>
  html(): string
}

/** Lets Preact draw what changed. */
export const settle = (): Promise<void> => new Promise(done => setTimeout(done))

export function stage(drawn: ComponentChild, language: Language = 'en'): Stage {
  const root = page.document.createElement('div')
  page.document.body.replaceChildren(root)
  render(
    <SpeakContext value={createSpeak(panelWords, language, language === 'fr' ? 'fr-FR' : 'en-US')}>
      {drawn}
    </SpeakContext>,
    root as unknown as Element,
  )
  const all = (selector: string) => [...root.querySelectorAll(selector)] as unknown as Element[]
  const fold = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').trim()
  const send = async (element: Element, name: string) => {
    element.dispatchEvent(new page.window.Event(name, { bubbles: true }) as unknown as Event)
    await settle()
  }
  return {
    all,
    text: () => fold(root.textContent),
    html: () => root.innerHTML,
    async press(label) {
      const button = all('button').find(one => fold(one.textContent) === label)
      if (!button)
        throw new Error(
          `No button "${label}" among: ${all('button')
            .map(one => fold(one.textContent))
            .join(', ')}`,
        )
      await send(button, 'click')
    },
    async choose(selector, value) {
      const [list] = all(selector)
      if (!list) throw new Error(`No list "${selector}".`)
      Object.defineProperty(list, 'value', { value, configurable: true, writable: true })
      await send(list, 'change')
    },
    async send(selector, name, at = 0) {
      const element = all(selector)[at]
      if (!element) throw new Error(`Nothing at "${selector}".`)
      await send(element, name)
    },
    async type(selector, text) {
      const [field] = all(selector)
      if (!field) throw new Error(`No field "${selector}".`)
      Object.assign(field, { value: text })
      await send(field, 'input')
    },
  }
}
