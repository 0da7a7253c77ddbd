// The frame around what sets buyers back, of one product or of all: its name, its explanation, the day it is seen from.
import type { ComponentChildren } from 'preact'
import { Panel } from '@/components/primitives/Panel'
import { useSpeak } from '@/components/primitives/speak'
import type { IsoDate } from '@/lib/schema/dates'
import type { PanelState } from '@/lib/schema/panel-state'

interface Props<View> {
  state: PanelState<View>
  children(view: View): ComponentChildren
}

export function KillersFrame<View extends { asOf: IsoDate }>({ state, children }: Props<View>) {
  const { say, print } = useSpeak()
  return (
    <Panel
      title={say('killers.title')}
      state={state}
      explain="killers"
      footer={({ asOf }) => say('killers.footer', { day: print.day(asOf) })}
    >
      {children}
    </Panel>
  )
}
