// A field that narrows a list as one types.
interface Props {
  label: string
  value: string
  onSearch(text: string): void
}

export const SearchField = ({ label, value, onSearch }: Props) => (
  <input
    class="field search"
    type="search"
    aria-label={label}
    placeholder={label}
    value={value}
    onInput={event => onSearch(event.currentTarget.value)}
  />
)
