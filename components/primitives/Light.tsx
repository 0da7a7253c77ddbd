// A signal light that does not rest on colour: shape and letter say the same as the colour.
interface Props {
  state: 'green' | 'red' | 'unknown'
  /** What is lit, and how: read aloud and shown on hover. */
  label: string
  /** One letter inside the shape: which check it is. */
  letter?: string
}
const SHAPE = {
  green: <circle cx="9" cy="9" r="8" />,
  red: <path d="M9 .6 17.4 9 9 17.4.6 9Z" />,
  unknown: <rect x="1.5" y="1.5" width="15" height="15" rx="2" stroke-dasharray="2.5 2" />,
} as const

export const Light = ({ state, label, letter }: Props) => (
  <svg
    class={`light light-${state}`}
    viewBox="0 0 18 18"
    width="18"
    height="18"
    role="img"
    aria-label={label}
  >
    <title>{label}</title>
    {SHAPE[state]}
    <text x="9" y="12.6" text-anchor="middle">
      {letter ?? { green: '✓', red: '!', unknown: '?' }[state]}
    </text>
  </svg>
)
