// One warning in words: what is about to break the gate, and on which day if nothing changes.
import { printArguments } from '@/components/panels/print-arguments'
import { useSpeak } from '@/components/primitives/speak'
import type { GateWarning } from '@/lib/schema/advice'

export function WarningText({ warning }: { warning: GateWarning }) {
  const speak = useSpeak()
  const { say, sayKnown, print } = speak
  return (
    <>
      {sayKnown(warning.sentence, `gates.warning.${warning.check}`, printArguments(speak, warning.arguments))}{' '}
      {warning.on === null
        ? say('gates.breaks-unknown')
        : say('gates.breaks-on', { day: print.day(warning.on) })}
    </>
  )
}
