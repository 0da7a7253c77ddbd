// The first run: which two files to download, where they stand in Seller Central, and that nothing leaves the machine.
import type { ComponentChildren } from 'preact'
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  /** The place to drop files on, drawn as the third step. */
  children: ComponentChildren
}
const FILES = ['all-orders', 'shipments'] as const

export function WelcomePanel({ children }: Props) {
  const { say } = useSpeak()
  return (
    <section class="panel welcome" aria-label={say('welcome.title')}>
      <h2>{say('welcome.title')}</h2>
      <p class="lede">{say('welcome.lede')}</p>
      <ol class="welcome-steps">
        {FILES.map(file => (
          <li key={file}>
            <h3>{say(`welcome.${file}`)}</h3>
            <p class="welcome-path">{say(`welcome.${file}.where`)}</p>
            <p class="muted">{say(`welcome.${file}.why`)}</p>
          </li>
        ))}
        <li>
          <h3>{say('welcome.drop')}</h3>
          {children}
        </li>
      </ol>
      <p class="welcome-private">
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z" />
        </svg>
        {say('welcome.private')}
      </p>
    </section>
  )
}
