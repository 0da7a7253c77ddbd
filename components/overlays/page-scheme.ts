// Whether what stands behind an element is dark: the nearest painted background decides, a page without one is white.
import type { Scheme } from './host-sheet'

const COLOUR = /rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)(?:[\s,/]+([\d.]+))?/

/** 'dark' for a background of low luminance (Rec. 601 weights), else 'light'. */
export function pageScheme(element: Element): Scheme {
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const match = COLOUR.exec(getComputedStyle(at).backgroundColor)
    if (!match || Number(match[4] ?? 1) < 0.5) continue
    const [red, green, blue] = [Number(match[1]), Number(match[2]), Number(match[3])]
    return 0.299 * red + 0.587 * green + 0.114 * blue < 110 ? 'dark' : 'light'
  }
  return 'light'
}
