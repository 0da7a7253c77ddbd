// "Save table (CSV)": hands all rows of a table, with the limits it shows, to a file.
import { useContext } from 'preact/hooks'
import { SaveContext, type Sheet } from '@/components/panels/save-context'
import { useSpeak } from '@/components/primitives/speak'

interface Props {
  /** How the table is called. */
  of: string
  /** Made when it is asked for. */
  sheet(): Sheet
}

export function SaveTable({ of, sheet }: Props) {
  const { say } = useSpeak()
  const save = useContext(SaveContext)
  if (save === null) return null
  return (
    <p class="save-table">
      <button
        type="button"
        class="button button-text rows-button"
        title={say('table.save-of', { table: of })}
        onClick={() => save(sheet())}
      >
        {say('table.save')}
      </button>
    </p>
  )
}
