// The shape of a model's likelihood, as the fit asks for it.

/**
 * The log-likelihood of all buyers at some log parameters; writes its derivatives by the log parameters into `gradient`.
 * Sums run by neighbouring rows first, then by x, so that a million terms lose no digits.
 */
export type Likelihood = (logParameters: Float64Array, gradient: Float64Array) => number
