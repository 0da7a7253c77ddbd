// The sign that says whose strip this is: an open ring for a beginning, an arrow that comes round again for a return.
export const Mark = ({ again }: { again: boolean }) => (
  <svg class="mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    {again ? (
      <>
        <path d="M10.2 6.4A4.2 4.2 0 1 1 8.6 2.7" />
        <path d="M6.3 2.9h2.6V.4" />
      </>
    ) : (
      <circle cx="6" cy="6" r="3.4" />
    )}
  </svg>
)
