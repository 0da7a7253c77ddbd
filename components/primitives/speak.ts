// How a component speaks: by the voice that is handed down by context.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Speak } from './create-speak'

export { createSpeak, type Speak } from './create-speak'

export const SpeakContext = createContext<Speak | null>(null)

export function useSpeak(): Speak {
  const speak = useContext(SpeakContext)
  if (speak === null) throw new Error('A component that speaks stands outside SpeakContext.')
  return speak
}
