// A baseline light drawn with plain boxes: four hundred of them on a page must cost next to nothing, and a drawing each would not.
// As in the panels, shape and letter say what the colour says: round is good, a diamond needs mending, dashed is unknown.
import type { CheckState } from '@/lib/schema/baseline'
import { make } from './make'

const SIGN: Record<CheckState, string> = { green: '✓', red: '!', unknown: '?' }

/** Spoken by the label of what it stands in, so silent here. */
export const lamp = (state: CheckState, letter: string = SIGN[state]): Element =>
  make('i', { class: `lamp lamp-${state}`, 'aria-hidden': 'true' }, letter)
