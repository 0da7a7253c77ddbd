// A sentence that wants to be seen: quiet, good, a warning or a problem, with a mark that does not rest on colour.
import type { ComponentChildren } from 'preact'

interface Props {
  tone: 'quiet' | 'good' | 'warn' | 'bad'
  title?: string
  children?: ComponentChildren
}
const MARK = { quiet: 'i', good: '✓', warn: '!', bad: '×' } as const

export const Notice = ({ tone, title, children }: Props) => (
  <div class={`notice notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
    <span class="notice-mark" aria-hidden="true">
      {MARK[tone]}
    </span>
    <div class="notice-body">
      {title && <strong>{title}</strong>}
      {children}
    </div>
  </div>
)
