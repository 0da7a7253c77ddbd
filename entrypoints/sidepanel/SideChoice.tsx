// The switch between the sides of a view, with how much waits on a side.
import { Segments } from '@/components/primitives/Segments'
import { useSpeak } from '@/components/primitives/speak'
import type { Dashboard } from '@/components/state/create-dashboard'
import { SIDES, type Sided, type SideOf } from '@/components/state/sides'

interface Props<V extends Sided> {
  dashboard: Dashboard
  of: V
  /** By side, how much waits there; nought is not marked. */
  waiting?: Partial<Record<SideOf<V>, number>>
}

export function SideChoice<V extends Sided>({ dashboard, of, waiting = {} }: Props<V>) {
  const { say, print } = useSpeak()
  const sides: readonly SideOf<V>[] = SIDES[of]
  return (
    <Segments<SideOf<V>>
      label={say(of === 'product' ? 'side.label' : 'side.label-view')}
      options={sides.map(id => {
        const count = waiting[id] ?? 0
        return { id, text: say(`side.${id}`), mark: count > 0 ? print.count(count) : null }
      })}
      chosen={dashboard.sides.value[of]}
      onChoose={id => dashboard.showSide(of, id)}
    />
  )
}
