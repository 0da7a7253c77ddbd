// Scenes of levers as their rules say them: on the board, in full, what sets buyers back, and the coupon fee they are reckoned with.
import { CouponFeeSetting, type CouponFeeView } from '@/components/panels/CouponFeeSetting'
import { KillersPanel } from '@/components/panels/KillersPanel'
import { LeverBoardPanel } from '@/components/panels/LeverBoardPanel'
import { LeverPagePanel } from '@/components/panels/LeverPagePanel'
import type { PanelState } from '@/lib/schema/panel-state'
import type { Proposal } from '@/lib/schema/proposal'
import { DEFAULT_SETTINGS } from '@/lib/schema/settings'
import { AS_OF, advice, MEND } from '@/tests/gallery/invented-advice'
import { asinFigures } from '@/tests/gallery/invented-figures'
import {
  FEE_UNKNOWN,
  NOTHING_FOUND,
  ONE_POINT,
  UNSETTLED,
  WITH_SIBLING,
  WORKED,
} from '@/tests/gallery/invented-levers'
import type { Scene } from '@/tests/gallery/scene'
import { SHOP } from '@/tests/lib/levers/lever-case'

const nothing = () => {}
const PROPOSALS = {
  worked: WORKED,
  found: NOTHING_FOUND,
  point: ONE_POINT,
  sibling: WITH_SIBLING,
  fee: FEE_UNKNOWN,
}

/** Each of them the first lever of a product of its own. */
const rows = [NOTHING_FOUND, ONE_POINT, WORKED, WITH_SIBLING, FEE_UNKNOWN, MEND].map((proposal, nth) => ({
  advice: { ...advice(nth), proposals: [{ ...proposal, rank: 1 }] },
  title: asinFigures(nth).title,
}))
const page = (state: string, proposal: Proposal): Scene => ({
  name: `LeverPagePanel/${state}`,
  kind: 'panel',
  draw: () => (
    <LeverPagePanel
      state={{
        kind: 'ready',
        view: {
          asin: asinFigures(0).asin,
          title: asinFigures(0).title,
          proposal,
          currency: 'GBP',
          today: AS_OF,
          asOf: AS_OF,
        },
      }}
      onJournal={nothing}
    />
  ),
})
const fee = (state: string, of: PanelState<CouponFeeView>): Scene => ({
  name: `CouponFeeSetting/${state}`,
  kind: 'panel',
  draw: () => <CouponFeeSetting state={of} onSave={nothing} />,
})
const settings = (couponFees: CouponFeeView['settings']['couponFees']): PanelState<CouponFeeView> => ({
  kind: 'ready',
  view: { settings: { ...DEFAULT_SETTINGS, couponFees }, shop: SHOP, currency: 'GBP' },
})

export const leverScenes: Scene[] = [
  {
    name: 'LeverBoardPanel/reasons',
    kind: 'panel',
    draw: () => (
      <LeverBoardPanel
        state={{ kind: 'ready', view: { rows, currency: 'GBP', asOf: AS_OF } }}
        onOpen={nothing}
      />
    ),
  },
  ...Object.entries(PROPOSALS).map(([state, proposal]) => page(state, proposal)),
  {
    name: 'KillersPanel/unsettled',
    kind: 'panel',
    draw: () => (
      <KillersPanel state={{ kind: 'ready', view: { killers: UNSETTLED, currency: 'USD', asOf: AS_OF } }} />
    ),
  },
  fee('loading', { kind: 'loading' }),
  fee('empty', { kind: 'empty', why: 'empty.study' }),
  fee('usual', settings({})),
  fee('typed', settings({ [SHOP]: { fixedMinor: 250, share: 0.018 } })),
  fee('problem', { kind: 'problem', what: 'problem.failed' }),
]
