// The break-even ACoS and the highest click price by horizon, after the margin that is to be left over.
import { useState } from 'preact/hooks'
import { assumedIn } from '@/components/panels/assumed-in'
import { bidsAt } from '@/components/panels/bids-at'
import { missingAcos, missingCpc } from '@/components/panels/missing-money'
import type { OnTrace } from '@/components/panels/money-view'
import { bidsSheet } from '@/components/panels/sheets/bids-sheet'
import { Figure, type Quantity } from '@/components/primitives/Figure'
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import { BID_HORIZONS, type BidHorizon, type Economics } from '@/lib/schema/economics'
import type { Asin } from '@/lib/schema/ids'
import type { Estimate } from '@/lib/schema/outlook'
import { AssumedTag } from './AssumedTag'
import { RowsButton } from './RowsButton'
import { SaveTable } from './SaveTable'
import { Slider } from './Slider'

interface Props {
  economics: Economics
  currency: string
  asin: Asin | null
  target: number
  /** The target that is kept in the settings. */
  kept: number
  onTarget(share: number): void
  onKeep?(share: number): void
  onTrace: OnTrace
}
const ids = BID_HORIZONS.map(h => String(h) as `${BidHorizon}`)

export function BidTable({ economics, currency, asin, target, kept, onTarget, onKeep, onTrace }: Props) {
  const speak = useSpeak()
  const { say, print } = speak
  const [horizon, setHorizon] = useState<BidHorizon>(90)
  const shown = print.share(target, 'short')
  // Where no horizon can be told, the reason says it all: sliders would move nothing.
  if (BID_HORIZONS.every(h => economics.bids.breakEvenAcos[h] === null))
    return (
      <section class="bid">
        <h3>{say('bids.may-cost')}</h3>
        <Said {...{ economics, currency, horizon, target, kept }} />
      </section>
    )
  return (
    <section class="bid">
      <h3>{say('bids.may-cost')}</h3>
      <Slider
        label={say('bids.target')}
        shown={shown}
        value={Math.round(100 * target)}
        min={0}
        max={50}
        step={1}
        onChange={percent => onTarget(percent / 100)}
      />
      {onKeep && (
        <button type="button" class="button" disabled={target === kept} onClick={() => onKeep(target)}>
          {say('bids.keep-target')}
        </button>
      )}
      <Segments
        label={say('bids.horizon')}
        options={ids.map(id => ({ id, text: say('unit.days-short', { days: id }) }))}
        chosen={String(horizon) as `${BidHorizon}`}
        onChoose={id => setHorizon(Number(id) as BidHorizon)}
      />
      <Said {...{ economics, currency, horizon, target, kept }} />
      <table class="plain money-table">
        <thead>
          <tr>
            <th scope="col">{say('bids.within')}</th>
            <th scope="col" class="end">
              {say('bids.acos')} <AssumedTag of={assumedIn(economics, 'acos')} />
            </th>
            <th scope="col" class="end">
              {say('bids.cpc')} {economics.bids.conversion && <AssumedTag of={assumedIn(economics, 'cpc')} />}
            </th>
          </tr>
        </thead>
        <tbody>
          {BID_HORIZONS.map(h => (
            <Row
              key={h}
              chosen={h === horizon}
              horizon={h}
              {...{ economics, currency, target, kept, onTrace }}
            />
          ))}
        </tbody>
      </table>
      <Conversion economics={economics} />
      <SaveTable
        of={say('bids.may-cost')}
        sheet={() => bidsSheet(speak, { economics, currency, asin }, { target, kept })}
      />
    </section>
  )
}

type SaidProps = Pick<Props, 'economics' | 'currency' | 'target' | 'kept'> & { horizon: BidHorizon }

/** The chosen horizon in a sentence. */
function Said({ economics, currency, horizon, target, kept }: SaidProps) {
  const { say, print } = useSpeak()
  const { acos, cpcMinor } = bidsAt(economics, horizon, { target, kept })
  if (acos === null)
    return <p class="said">{say('bids.said-none', { reason: say(missingAcos(economics)) })}</p>
  if (acos.value <= 0) return <p class="said">{say('bids.said-nothing', { horizon })}</p>
  const share = print.share(acos.value)
  return (
    <p class="said">
      {cpcMinor === null
        ? say('bids.said-acos', { horizon, share })
        : say('bids.said', { horizon, share, cpc: print.money(cpcMinor.value, currency) })}
    </p>
  )
}

function Row({
  horizon,
  chosen,
  economics,
  currency,
  target,
  kept,
  onTrace,
}: SaidProps & { chosen: boolean; onTrace: OnTrace }) {
  const { say } = useSpeak()
  const { acos, cpcMinor } = bidsAt(economics, horizon, { target, kept })
  const days = say('unit.days', { n: horizon, days: horizon })
  return (
    <tr class={chosen ? 'row-chosen' : ''}>
      <th scope="row">{days}</th>
      <td class="end">
        <Bid
          of={acos}
          quantity={{ kind: 'share' }}
          n={economics.clv[horizon].contribution?.n ?? null}
          missing={say(missingAcos(economics))}
        />
        {acos && (
          <RowsButton
            of={say('names.at', { name: say('bids.acos'), days })}
            onPress={() => onTrace('break-even-acos', horizon)}
          />
        )}
      </td>
      <td class="end">
        <Bid of={cpcMinor} quantity={{ kind: 'money', currency }} missing={say(missingCpc(economics))} />
        {cpcMinor && (
          <RowsButton
            of={say('names.at', { name: say('bids.cpc'), days })}
            onPress={() => onTrace('max-cpc', horizon)}
          />
        )}
      </td>
    </tr>
  )
}

interface BidProps {
  of: Estimate | null
  quantity: Quantity
  n?: number | null
  missing: string
}
/** Where nothing is left for ads, that is said instead of a negative bid. */
function Bid({ of, quantity, n = null, missing }: BidProps) {
  const { say } = useSpeak()
  return (
    <Figure
      value={of === null || of.value <= 0 ? null : of.value}
      quantity={quantity}
      size="cell"
      n={n}
      missing={of === null ? missing : say('bids.nothing')}
      {...(of ? { limits: { low: Math.max(0, of.low), high: of.high } } : {})}
    />
  )
}

function Conversion({ economics }: { economics: Economics }) {
  const { say, print } = useSpeak()
  const { conversion } = economics.bids
  if (conversion === null) return <p class="muted small">{say('bids.conversion-none')}</p>
  const { value, sessions, from, to } = conversion
  return (
    <p class="muted small">
      {say('bids.conversion', { share: print.share(value), count: print.count(sessions), n: sessions })}{' '}
      {from && to && say('bids.conversion-period', { from: print.day(from), to: print.day(to) })}{' '}
      {say('bids.limits')}
    </p>
  )
}
