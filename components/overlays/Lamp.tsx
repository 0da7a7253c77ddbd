// A baseline light drawn with plain boxes: four hundred of them on a page must cost next to nothing, and a drawing each would not.
// As in the panels, shape and letter say what the colour says: round is good, a diamond needs mending, dashed is unknown.
import type { CheckState } from '@/lib/schema/baseline'

const SIGN: Record<CheckState, string> = { green: '✓', red: '!', unknown: '?' }

/** Spoken by the strip's own label, so silent here. */
export const Lamp = ({ state, letter }: { state: CheckState; letter?: string }) => (
  <i class={`lamp lamp-${state}`} aria-hidden="true">
    {letter ?? SIGN[state]}
  </i>
)
