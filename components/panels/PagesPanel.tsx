// What did Encore read from the pages the seller opened, how fresh is it, and which pages could it not use?
import { useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PageState } from '@/lib/messages/protocol'
import type { PageTrouble } from '@/lib/schema/page-reading'
import type { PanelState } from '@/lib/schema/panel-state'

export interface PagesView {
  pages: PageState[]
  troubles: PageTrouble[]
}
interface Props {
  state: PanelState<PagesView>
  /** Puts a text into the clipboard. */
  onCopy(text: string): Promise<void>
}

export function PagesPanel({ state, onCopy }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('pages.title')} state={state} explain="pages">
      {({ pages, troubles }) => (
        <div class="stack">
          {pages.length === 0 && <Notice tone="quiet">{say('pages.none')}</Notice>}
          {pages.length > 0 && (
            <ul class="files">
              {pages.map(page => (
                <Page key={page.reader} page={page} />
              ))}
            </ul>
          )}
          {troubles.map(trouble => (
            <Trouble key={`${trouble.path} ${trouble.trouble}`} trouble={trouble} onCopy={onCopy} />
          ))}
        </div>
      )}
    </Panel>
  )
}

function Page({ page }: { page: PageState }) {
  const { say, print } = useSpeak()
  const read =
    page.rowsTotal === null
      ? say('pages.rows', { n: page.rowsRead, count: print.count(page.rowsRead) })
      : say('pages.of', { read: print.count(page.rowsRead), total: print.count(page.rowsTotal) })
  return (
    <li>
      <div class="reading-line">
        <span class="file-name">{say(`page.${page.reader}`)}</span>
        <span class="muted">{print.instant(page.seenAt)}</span>
      </div>
      <p class="muted">
        {read}
        {page.rowsTotal !== null && page.rowsRead < page.rowsTotal && ` · ${say('pages.more')}`}
        {page.skipped > 0 && ` · ${say('pages.skipped', { n: page.skipped })}`}
      </p>
    </li>
  )
}

function Trouble({ trouble, onCopy }: { trouble: PageTrouble; onCopy(text: string): Promise<void> }) {
  const { say, print } = useSpeak()
  const [copied, setCopied] = useState(false)
  const { shape } = trouble
  return (
    <Notice tone="warn" title={say(`trouble.${trouble.trouble}`)}>
      <p class="muted">
        {trouble.reader ? say(`page.${trouble.reader}`) : trouble.path} · {print.instant(trouble.seenAt)}
      </p>
      {shape !== null && (
        <>
          <p>{say('trouble.shape')}</p>
          <button type="button" class="button" onClick={() => void onCopy(shape).then(() => setCopied(true))}>
            {say(copied ? 'trouble.copied' : 'trouble.copy')}
          </button>
        </>
      )}
    </Notice>
  )
}
