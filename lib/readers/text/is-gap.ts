// Tells a missing value from a value: Seller Central prints nothing, "--" or "N/A" where it has no figure.

const GAP = /^(?:[\p{Pd}\u2212]*|n\/a)$/iu

/** True for blank, any run of dashes and "N/A". Such a cell is missing, never 0. */
export const isGap = (text: string): boolean => GAP.test(text.trim())
