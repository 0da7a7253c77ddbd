// The 97.5 % point of the standard normal distribution: what makes a two-sided interval a 95 % one.

/** Phi^-1(0.975), to double precision. */
export const NORMAL_95 = 1.959963984540054
