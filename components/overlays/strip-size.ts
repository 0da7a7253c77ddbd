// How much a strip shows at a width: the class words of its frame. Decided in script, as the width is known there anyway and a hundred
// container queries cost the page more than all strips together.
const FROM: readonly (readonly [width: number, word: string])[] = [
  [188, 'value'],
  [280, 'repeat'],
  [384, 'window'],
  [470, 'lever'],
]

/** "dot": one light; "tiny": value and one light; then value with its unit, repeat rate, reorder window, lever are added. */
export function stripSize(width: number): string {
  if (width < 96) return 'tiny dot'
  if (width < 148) return 'tiny'
  return FROM.filter(([least]) => width >= least)
    .map(([, word]) => word)
    .join(' ')
}
