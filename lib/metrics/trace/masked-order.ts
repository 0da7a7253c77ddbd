// An order id with its last block alone: enough to find the order in Seller Central's search, not enough to name it elsewhere.

/** @param low the last nine digits of the id as a number. @throws never. */
export const maskedOrder = (low: number): string => `…-${String(low % 10_000_000).padStart(7, '0')}`
