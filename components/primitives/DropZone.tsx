// A place to drop files on, or to choose them by button: nothing works by dragging alone.
import { useRef, useState } from 'preact/hooks'

interface Props {
  title: string
  hint: string
  button: string
  accept: string
  onFiles(files: File[]): void
}

export function DropZone({ title, hint, button, accept, onFiles }: Props) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (list: FileList | null | undefined) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(files)
  }
  return (
    <section
      class={over ? 'drop drop-over' : 'drop'}
      aria-label={title}
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        take(event.dataTransfer?.files)
      }}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M12 15V4m0 0L7.5 8.5M12 4l4.5 4.5M4 15v3.5A1.5 1.5 0 0 0 5.5 20h13a1.5 1.5 0 0 0 1.5-1.5V15" />
      </svg>
      <div>
        <strong>{title}</strong>
        <p>{hint}</p>
      </div>
      <button type="button" class="button button-primary" onClick={() => input.current?.click()}>
        {button}
      </button>
      <input
        ref={input}
        class="unseen"
        type="file"
        multiple
        accept={accept}
        tabIndex={-1}
        aria-label={button}
        onChange={event => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
    </section>
  )
}
