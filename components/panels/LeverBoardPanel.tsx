// Which lever, on which product, first? Every product with its gate, its first lever, why, what it may bring, and how sure.
import { useMemo, useState } from 'preact/hooks'
import { Notice } from '@/components/primitives/Notice'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { Asin } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import { LEVER_IDS, type Proposal } from '@/lib/schema/proposal'
import {
  BOARD_ORDERS,
  type BoardFilter,
  type BoardOrder,
  type BoardRow,
  boardRows,
  countLevers,
  leverOf,
} from './board-rows'
import { leverName } from './lever-name'
import { BaselineLights } from './parts/BaselineLights'
import { ExpectedText } from './parts/ExpectedText'
import { PaysText } from './parts/PaysText'
import { PointText } from './parts/PointText'
import { printArguments } from './print-arguments'

const ROWS_AT_ONCE = 20

export interface LeverBoardView {
  rows: BoardRow[]
  currency: string
  asOf: IsoDate
}
export interface LeverBoardProps {
  state: PanelState<LeverBoardView>
  onOpen(asin: Asin): void
}

export function LeverBoardPanel({ state, onOpen }: LeverBoardProps) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('board.title')}
      state={state}
      explain="board"
      footer={({ asOf }) => say('board.footer', { day: print.day(asOf) })}
    >
      {view =>
        view.rows.length === 0 ? (
          <Notice tone="quiet">{say('board.none')}</Notice>
        ) : (
          <Board view={view} onOpen={onOpen} />
        )
      }
    </Panel>
  )
}

function Board({ view, onOpen }: { view: LeverBoardView; onOpen: LeverBoardProps['onOpen'] }) {
  const { say } = useSpeak()
  const [filter, setFilter] = useState<BoardFilter>(null)
  const [order, setOrder] = useState<BoardOrder>('expected')
  const [most, setMost] = useState(ROWS_AT_ONCE)
  const found = useMemo(() => boardRows(view.rows, filter, order), [view.rows, filter, order])
  const more = Math.min(ROWS_AT_ONCE, found.length - most)
  return (
    <>
      <div class="choices">
        <LeverChoice rows={view.rows} chosen={filter} onChoose={setFilter} />
        <label class="labelled">
          <span>{say('board.order')}</span>
          <select
            class="field"
            value={order}
            onChange={event =>
              setOrder(BOARD_ORDERS.find(one => one === event.currentTarget.value) ?? 'expected')
            }
          >
            {BOARD_ORDERS.map(one => (
              <option key={one} value={one}>
                {say(`board.order.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <ol class="board">
        {found.slice(0, most).map(row => (
          <Row key={row.advice.asin} row={row} filter={filter} currency={view.currency} onOpen={onOpen} />
        ))}
      </ol>
      {more > 0 && (
        <button type="button" class="button" onClick={() => setMost(most + ROWS_AT_ONCE)}>
          {say('board.more', { n: more })}
        </button>
      )}
    </>
  )
}

interface ChoiceProps {
  rows: readonly BoardRow[]
  chosen: BoardFilter
  onChoose(lever: BoardFilter): void
}
function LeverChoice({ rows, chosen, onChoose }: ChoiceProps) {
  const speak = useSpeak()
  const { say } = speak
  const counts = useMemo(() => countLevers(rows), [rows])
  return (
    <label class="labelled">
      <span>{say('board.filter')}</span>
      <select
        class="field"
        value={chosen ?? ''}
        onChange={event => onChoose(LEVER_IDS.find(id => id === event.currentTarget.value) ?? null)}
      >
        <option value="">{say('board.all', { n: rows.length })}</option>
        {LEVER_IDS.filter(id => counts.has(id)).map(id => (
          <option key={id} value={id}>
            {leverName(speak, id)} ({counts.get(id)})
          </option>
        ))}
      </select>
    </label>
  )
}

interface RowProps {
  row: BoardRow
  filter: BoardFilter
  currency: string
  onOpen: LeverBoardProps['onOpen']
}
function Row({ row, filter, currency, onOpen }: RowProps) {
  const speak = useSpeak()
  const { say, sayKnown } = speak
  const { advice, title } = row
  const lever = leverOf(row, filter)
  return (
    <li>
      <div class="step-head">
        <button type="button" class="button button-text asin-link" onClick={() => onOpen(advice.asin)}>
          {title ?? advice.asin}
        </button>
        <BaselineLights baseline={advice.gate} />
      </div>
      {lever === null ? (
        <p class="muted">{say(`advice.${advice.why ?? 'nothing-to-do'}`)}</p>
      ) : (
        <>
          <p>
            <strong>{leverName(speak, lever.lever)}.</strong>{' '}
            {sayKnown(lever.sentence, 'lever.unknown', printArguments(speak, lever.arguments))}
          </p>
          <p class="board-facts small">
            <Size proposal={lever} currency={currency} />
            <span class="muted">
              {isFromJournal(lever) && (
                <>{say(`basis.${lever.expectedBasis}`, printArguments(speak, lever.basisArguments ?? {}))} </>
              )}
              <span class="grade">{say(`evidence.${lever.evidence}.mark`)}</span>{' '}
              {say(`evidence.${lever.evidence}`)}
            </span>
          </p>
        </>
      )}
    </li>
  )
}

const isFromJournal = ({ expectedBasis }: Proposal): boolean =>
  expectedBasis === 'own-journal' || expectedBasis === 'own-journal-nothing'

/**
 * What it may bring; where nothing says how much, what one more point would, and what it must bring to pay. Mending is not
 * earned by points alone: without a figure nothing is said.
 */
function Size({ proposal, currency }: { proposal: Proposal; currency: string }) {
  const { say } = useSpeak()
  const { expectedMonthlyMinor, worthOfPointMinor, worthOfPointOf, lever, arguments: args } = proposal
  if (expectedMonthlyMinor === null) {
    if (worthOfPointMinor)
      return (
        <span>
          <PointText proposal={proposal} currency={currency} />{' '}
          {args['gain'] === undefined && <PaysText proposal={proposal} />}
        </span>
      )
    if (lever === 'mend-baseline') return null
    if (worthOfPointOf) return <span>{say('basis.no-costs')}</span>
  }
  return (
    <span>
      <span class="muted">{say('board.expected')}</span>{' '}
      <ExpectedText proposal={proposal} currency={currency} />
    </span>
  )
}
