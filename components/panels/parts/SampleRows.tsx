// The first rows of a file as they stand in it, so that the seller can tell the columns.
import { useSpeak } from '@/components/primitives/speak'

export function SampleRows({
  headers,
  rows,
}: {
  headers: readonly string[]
  rows: readonly (readonly string[])[]
}) {
  const { say } = useSpeak()
  return (
    <section
      class="sample"
      aria-label={say('mapping.sample')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard
      tabIndex={0}
    >
      <table>
        <thead>
          <tr>
            {headers.map((header, at) => (
              <th key={`${at} ${header}`} scope="col">
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, 3).map(row => (
            <tr key={row.join(' ')}>
              {headers.map((header, at) => (
                <td key={`${at} ${header}`}>{row[at] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
