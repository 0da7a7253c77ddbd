// Makes an element with its attributes and contents in one call. The strips are drawn without Preact: they are small, stand in another's
// page by the hundred, and never change but as a whole, so that a library to update them would cost more than they do.
export type Content = Node | string | null | false

/** null and false are left out; a text becomes a text node. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...contents: readonly (Content | readonly Content[])[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  for (const one of contents.flat()) if (one !== null && one !== false) element.append(one)
  return element
}

/** An element of a class: most of what a strip is made of. */
export const box = (looks: string, ...contents: readonly (Content | readonly Content[])[]): HTMLElement =>
  make('span', { class: looks }, ...contents)
