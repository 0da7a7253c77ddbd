// What does Amazon charge for a coupon in this shop? Asked because it is published for two countries only: a fixed part, a share.
import { useState } from 'preact/hooks'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { ShopKey } from '@/lib/schema/ids'
import type { PanelState } from '@/lib/schema/panel-state'
import type { CouponFee, Settings } from '@/lib/schema/settings'
import { couponFeeText, readCouponFee } from './coupon-fee-text'

export interface CouponFeeView {
  settings: Settings
  shop: ShopKey
  currency: string
}
interface Props {
  state: PanelState<CouponFeeView>
  onSave(settings: Settings): void
}

export function CouponFeeSetting({ state, onSave }: Props) {
  const { say } = useSpeak()
  return (
    <Panel title={say('coupon-fee.title')} state={state} explain="coupon-fee">
      {view => <Form key={`${view.shop} ${JSON.stringify(feeOf(view))}`} view={view} onSave={onSave} />}
    </Panel>
  )
}

const feeOf = ({ settings, shop }: CouponFeeView): CouponFee | null => settings.couponFees[shop] ?? null

function Form({ view, onSave }: { view: CouponFeeView; onSave: Props['onSave'] }) {
  const { say, language } = useSpeak()
  const { settings, shop, currency } = view
  const kept = feeOf(view)
  const [text, setText] = useState(() => couponFeeText(kept, currency, language === 'fr' ? ',' : '.'))
  const fee = readCouponFee(text, currency)
  const { [shop]: _, ...others } = settings.couponFees
  const same = fee !== null && fee.fixedMinor === kept?.fixedMinor && fee.share === kept.share
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault()
        if (fee !== null && !same) onSave({ ...settings, couponFees: { ...others, [shop]: fee } })
      }}
    >
      <p class="small muted">{say(kept === null ? 'coupon-fee.usual' : 'coupon-fee.own')}</p>
      <div class="line-form">
        <label class="labelled">
          <span>{say('coupon-fee.fixed', { currency })}</span>
          <input
            class="field field-number"
            inputMode="decimal"
            value={text.fixed}
            onInput={event => setText({ ...text, fixed: event.currentTarget.value })}
          />
        </label>
        <label class="labelled">
          <span>{say('coupon-fee.share')}</span>
          <input
            class="field field-number"
            inputMode="decimal"
            value={text.share}
            onInput={event => setText({ ...text, share: event.currentTarget.value })}
          />
        </label>
        <button type="submit" class="button" disabled={fee === null || same}>
          {say('coupon-fee.keep')}
        </button>
        {kept !== null && (
          <button
            type="button"
            class="button button-text"
            onClick={() => onSave({ ...settings, couponFees: others })}
          >
            {say('coupon-fee.back')}
          </button>
        )}
      </div>
    </form>
  )
}
