// Which months do the files cover? Orders and buyers by month: gaps are what to download next.
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import { CARRIERS, type Covering, monthCoverage, type YearCoverage } from './month-coverage'

export function CalendarPanel({ state }: { state: PanelState<readonly Covering[]> }) {
  const { say } = useSpeak()
  return (
    <Panel title={say('calendar.title')} state={state} explain="calendar">
      {files => {
        const years = monthCoverage(files)
        return years.length === 0 ? (
          <Notice tone="quiet">{say('calendar.none')}</Notice>
        ) : (
          <>
            {years.map(one => (
              <Year key={one.year} {...one} />
            ))}
            <p class="legend">
              <span class="month month-full" /> {say('calendar.full')} <span class="month month-part" />{' '}
              {say('calendar.part')} <span class="month" /> {say('calendar.empty')}
            </p>
          </>
        )
      }}
    </Panel>
  )
}

/** The files tell the first and last purchase, so a quiet first or last day must not make a month look torn. */
const NEARLY_FULL = 0.9
const shape = (share: number) => (share >= NEARLY_FULL ? 'full' : share > 0 ? 'part' : 'empty')

function Year({ year, months }: YearCoverage) {
  const { say, language } = useSpeak()
  const letters = Array.from({ length: 12 }, (_, month) =>
    new Intl.DateTimeFormat(language, { month: 'narrow', timeZone: 'UTC' }).format(Date.UTC(year, month, 1)),
  )
  return (
    <table class="calendar">
      <caption>{year}</caption>
      <thead>
        <tr>
          <td />
          {letters.map((letter, month) => (
            <th key={`${month} ${letter}`} scope="col">
              {letter}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {CARRIERS.map(carrier => (
          <tr key={carrier}>
            <th scope="row">{say(`calendar.${carrier}`)}</th>
            {months[carrier].map((share, month) => (
              <Month
                key={letters.slice(0, month + 1).join('')}
                month={`${year}-${String(month + 1).padStart(2, '0')}`}
                share={share}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Month({ month, share }: { month: string; share: number | null }) {
  const { say, print } = useSpeak()
  if (share === null) return <td />
  const label = say(`calendar.cell.${shape(share)}`, {
    month: print.month(month),
    share: print.share(share, 'short'),
  })
  return (
    <td title={label}>
      <span class={`month month-${shape(share)}`} role="img" aria-label={label} />
    </td>
  )
}
