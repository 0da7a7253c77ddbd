// How far a piece of work has come: a bar with its words beside it.
interface Props {
  /** 0 to 1, or null while nothing is known. */
  share: number | null
  label: string
}

export const Progress = ({ share, label }: Props) => (
  <progress class="progress" max={1} aria-label={label} {...(share === null ? {} : { value: share })} />
)
