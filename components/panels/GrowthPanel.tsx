// How much do buyers grow on their first order, and do they come back for the same item? Own figures first; a vendor's rule of
// thumb beside them, named as such.
import { Figure } from '@/components/primitives/Figure'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { PanelState } from '@/lib/schema/panel-state'
import type { CourseView } from './course-view'
import { GATEWAY_SHARE, HEALTHY_GROWTH, sideOfLine, type Told } from './growth-rules'
import { CourseLine } from './parts/CourseLine'
import { RowsOf } from './parts/RowsOf'

export function GrowthPanel({ state }: { state: PanelState<CourseView> }) {
  const { say } = useSpeak()
  return (
    <Panel
      title={say('growth.title')}
      state={state}
      explain="growth"
      footer={view => <CourseLine {...view} />}
    >
      {view => <Body {...view} />}
    </Panel>
  )
}

function Body({ firstOrders: { growth }, ofShop, asin }: CourseView) {
  const { say, print } = useSpeak()
  const { to90, sameItem } = growth
  const growthSide = sideOfLine(to90, HEALTHY_GROWTH)
  const sameSide = sideOfLine(sameItem, GATEWAY_SHARE)
  return (
    <>
      <Fact
        name="to90"
        of={to90}
        shop={asin === null ? null : (ofShop?.to90 ?? null)}
        missing={say('growth.young')}
        rule={
          growthSide && [
            say('growth.rule.to90', { line: print.share(HEALTHY_GROWTH, 'short') }),
            say(`growth.${growthSide}`),
          ]
        }
      />
      <Fact
        name="same"
        of={sameItem}
        shop={asin === null ? null : (ofShop?.sameItem ?? null)}
        missing={say('growth.nobody')}
        // The rule speaks of an item, not of a shop.
        rule={
          asin === null || sameSide === null
            ? null
            : [
                say('growth.rule.same', { line: print.share(GATEWAY_SHARE, 'short') }),
                say(
                  sameSide === 'below'
                    ? 'growth.gateway'
                    : sameSide === 'above'
                      ? 'growth.refill'
                      : 'growth.unclear',
                ),
              ]
        }
      />
    </>
  )
}

interface FactProps {
  name: 'to90' | 'same'
  of: Told | null
  /** The same of all buyers of the shop. */
  shop: Told | null
  missing: string
  /** The rule and what follows from it; null = nothing to hold against it. */
  rule: string[] | null
}

function Fact({ name, of, shop, missing, rule }: FactProps) {
  const { say, print } = useSpeak()
  const value = of?.value ?? null
  return (
    <section class="growth-fact">
      <h3>{say(`growth.${name}`)}</h3>
      <p>
        <Figure
          value={value}
          quantity={{ kind: 'share' }}
          missing={missing}
          {...(of === null ? {} : { limits: of, n: of.n })}
        />
        {value !== null && (
          <RowsOf
            of={say(`growth.${name}`)}
            figure={name === 'to90' ? 'growth' : 'same-item'}
            {...(name === 'to90' ? { days: 90 } : {})}
          />
        )}
      </p>
      {shop !== null && shop.value !== null && (
        <p class="small">{say('growth.shop', { value: print.share(shop.value) })}</p>
      )}
      {rule !== null && (
        <p class="muted small">
          <span class="tag">{say('growth.rule')}</span> {rule.join(' ')}
        </p>
      )}
    </section>
  )
}
