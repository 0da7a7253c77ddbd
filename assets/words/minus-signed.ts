// The minus of numbers on screen: the sign as wide as a plus, where the formats of some languages put a hyphen.

/** A printed number with "−" for "-". For eyes alone: files and documents keep the hyphen. @throws never. */
export const minusSigned = (printed: string): string => printed.replace('-', '−')
