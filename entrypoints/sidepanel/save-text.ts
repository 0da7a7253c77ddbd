// Hands a text to the browser as a file to save: made here, never sent anywhere.

/** To be called within a click. */
export function saveText(text: string, name: string, type = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The browser has taken the text by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}
