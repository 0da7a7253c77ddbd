// Finds the lowest point of a smooth function of a few variables from its value and gradient: fits every model here.

/** The value at x; writes the gradient at x into `gradient`. May give NaN or Infinity where it cannot be computed. */
export type Target = (x: Float64Array, gradient: Float64Array) => number

export interface MinimiseOptions {
  /** |x[i]| never exceeds this (a number for all, or one each); 16 unless told. */
  readonly bound?: number
  /** No variable moves farther than this in one step; 2 unless told. */
  readonly maxStep?: number
  /** 200 unless told. */
  readonly maxIterations?: number
  /** Ends when a step changes the value by less than this part of itself; 1e-14 unless told. */
  readonly valueTolerance?: number
  /** Ends when no free variable has a slope above this; 1e-7 unless told. */
  readonly gradientTolerance?: number
  /** A guess of the inverse of the second derivatives at the start, row-major, positive definite; saves steps. */
  readonly curvature?: Float64Array | null
}

export interface Minimum {
  x: Float64Array
  value: number
  gradient: Float64Array
  evaluations: number
  /** false: the iterations ran out, or the function has no finite value at the start. */
  converged: boolean
}

const SUFFICIENT = 1e-4
const MOST_HALVINGS = 40

/** Whoever comes so near to the bound stands on it. */
const TOUCHING = 1e-8

/**
 * Quasi-Newton descent with the update of Broyden, Fletcher, Goldfarb and Shanno (1970), backtracking after
 * Nocedal and Wright (2006), "Numerical Optimization", algorithms 3.1 and 6.1, and bounds by an active set (16.5):
 * a step ends where the first variable meets its bound; who would be moved across it stands still, and the curvature
 * is then that of the others alone.
 *
 * @param start is not changed; it is moved inside the bounds first.
 * @example minimise((x, g) => { g[0] = 2 * (x[0] - 3); return (x[0] - 3) ** 2 }, Float64Array.of(0)).x[0] // 3
 * @throws never.
 */
export function minimise(target: Target, start: Float64Array, options: MinimiseOptions = {}): Minimum {
  const { bound = 16, maxStep = 2, maxIterations = 200 } = options
  const { valueTolerance = 1e-14, gradientTolerance = 1e-7 } = options
  const n = start.length
  const x = start.map(value => clamp(value, bound))
  const gradient = new Float64Array(n)
  const found: Minimum = { x, value: target(x, gradient), gradient, evaluations: 1, converged: false }
  if (!Number.isFinite(found.value)) return found
  const curvature = options.curvature?.slice() ?? new Float64Array(n * n)
  // Without a guess, and whenever the guess fails, the search begins along the slope.
  let fresh = !options.curvature
  const direction = new Float64Array(n)
  const free = new Uint8Array(n).fill(1)
  for (let iteration = 0; iteration < maxIterations; iteration++) {
    setFree(free, found, bound, curvature)
    if (largest(found.gradient, free) <= gradientTolerance) return { ...found, converged: true }
    if (fresh) setIdentity(curvature, n)
    const slope = descend(direction, curvature, found, free, bound)
    if (!(slope < 0)) {
      if (fresh) return { ...found, converged: true }
      fresh = true
      continue
    }
    const meetsBound = capStep(direction, found.x, maxStep, bound)
    const next = backtrack(target, found, direction, bound)
    found.evaluations += next.evaluations
    if (!next.accepted) {
      // From the steepest direction there is nothing lower within rounding: this is the bottom.
      if (fresh) return { ...found, converged: true }
      fresh = true
      continue
    }
    const change = found.value - next.value
    fresh = !update(curvature, found, next, free, fresh)
    found.x = next.x
    found.gradient = next.gradient
    found.value = next.value
    // A step that a bound cut short says nothing of how near the bottom is.
    if (!meetsBound && change <= valueTolerance * Math.abs(found.value)) return { ...found, converged: true }
  }
  return found
}

const clamp = (value: number, bound: number): number =>
  value > bound - TOUCHING ? bound : value < TOUCHING - bound ? -bound : value

/** Whether a variable stands at its bound and would be moved across it by going downhill. */
const pushesOut = (value: number, slope: number, bound: number): boolean =>
  (value >= bound && slope < 0) || (value <= -bound && slope > 0)

/** Who may move, by the slopes; who no longer may is held still. */
function setFree(free: Uint8Array, { x, gradient }: Minimum, bound: number, curvature: Float64Array): void {
  for (let i = 0; i < free.length; i++) {
    const held = pushesOut(x[i] as number, gradient[i] as number, bound)
    if (held && free[i] === 1) holdStill(curvature, free.length, i)
    free[i] = held ? 0 : 1
  }
}

function largest(gradient: Float64Array, free: Uint8Array): number {
  let most = 0
  for (let i = 0; i < gradient.length; i++)
    most = Math.max(most, Math.abs((gradient[i] as number) * (free[i] as number)))
  return most
}

/**
 * The inverse of the second derivatives of the other variables alone: without what this one would have given way
 * (its Schur complement; Nocedal and Wright 2006, equation A.20 read backwards).
 */
function holdStill(curvature: Float64Array, n: number, held: number): void {
  const own = curvature[held * n + held] as number
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== held && j !== held && own > 0)
        (curvature[i * n + j] as number) -=
          ((curvature[i * n + held] as number) * (curvature[held * n + j] as number)) / own
  for (let i = 0; i < n; i++)
    if (i !== held) {
      curvature[i * n + held] = 0
      curvature[held * n + i] = 0
    }
}

function setIdentity(matrix: Float64Array, n: number): void {
  matrix.fill(0)
  for (let i = 0; i < n; i++) matrix[i * n + i] = 1
}

/** Writes -H g over those free to go that way into `direction`; gives the slope along it. */
function descend(
  direction: Float64Array,
  curvature: Float64Array,
  { x, gradient }: Minimum,
  free: Uint8Array,
  bound: number,
): number {
  const n = direction.length
  for (;;) {
    let slope = 0
    let across = -1
    for (let i = 0; i < n; i++) {
      let sum = 0
      for (let j = 0; j < n; j++)
        sum += (curvature[i * n + j] as number) * (gradient[j] as number) * (free[j] as number)
      direction[i] = -sum * (free[i] as number)
      slope += (direction[i] as number) * (gradient[i] as number)
      if (free[i] === 1 && pushesOut(x[i] as number, sum, bound)) across = i
    }
    if (across < 0) return slope
    free[across] = 0
    holdStill(curvature, n, across)
  }
}

/** Shortens the step to what is allowed and to where it meets a bound; true if it does. */
function capStep(direction: Float64Array, x: Float64Array, maxStep: number, bound: number): boolean {
  let longest = 0
  let room = 1
  for (const part of direction) longest = Math.max(longest, Math.abs(part))
  const allowed = Math.min(1, maxStep / longest)
  for (let i = 0; i < direction.length; i++) {
    const part = (direction[i] as number) * allowed
    direction[i] = part
    if (part !== 0)
      room = Math.min(room, (part > 0 ? bound - (x[i] as number) : bound + (x[i] as number)) / Math.abs(part))
  }
  if (room < 1) for (let i = 0; i < direction.length; i++) (direction[i] as number) *= room
  return room < 1
}

interface Trial {
  x: Float64Array
  value: number
  gradient: Float64Array
  evaluations: number
  accepted: boolean
}

/** Shortens the step, by the parabola through what is known, until the value falls enough (Armijo 1966). */
function backtrack(target: Target, from: Minimum, direction: Float64Array, bound: number): Trial {
  const gradient = new Float64Array(direction.length)
  let length = 1
  for (let evaluations = 1; ; evaluations++) {
    const x = from.x.map((value, i) => clamp(value + length * (direction[i] as number), bound))
    const value = target(x, gradient)
    let slope = 0
    for (let i = 0; i < x.length; i++)
      slope += (from.gradient[i] as number) * ((x[i] as number) - (from.x[i] as number))
    if (value <= from.value + SUFFICIENT * slope && value < from.value)
      return { x, value, gradient, evaluations, accepted: true }
    if (evaluations >= MOST_HALVINGS || length < 1e-14)
      return { x, value, gradient, evaluations, accepted: false }
    const parabola = Number.isFinite(value) ? -slope / (2 * (value - from.value - slope)) : 0.1
    length *= Math.min(0.5, Math.max(0.1, parabola))
  }
}

/** The BFGS update of the inverse curvature; false where the step showed no positive curvature: then start anew. */
function update(
  curvature: Float64Array,
  from: Minimum,
  to: Trial,
  free: Uint8Array,
  fresh: boolean,
): boolean {
  const n = to.x.length
  const step = to.x.map((value, i) => value - (from.x[i] as number))
  const turn = to.gradient.map((value, i) => (value - (from.gradient[i] as number)) * (free[i] as number))
  let along = 0
  let turned = 0
  for (let i = 0; i < n; i++) {
    along += (step[i] as number) * (turn[i] as number)
    turned += (turn[i] as number) ** 2
  }
  if (!(along > 1e-300) || !(turned > 0)) return false
  // Nocedal and Wright, equation 6.20: the first step tells the scale.
  if (fresh) for (let i = 0; i < n; i++) curvature[i * n + i] = along / turned
  const carried = new Float64Array(n)
  let quadratic = 0
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++)
      (carried[i] as number) += (curvature[i * n + j] as number) * (turn[j] as number)
    quadratic += (carried[i] as number) * (turn[i] as number)
  }
  const both = (along + quadratic) / (along * along)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      (curvature[i * n + j] as number) +=
        both * (step[i] as number) * (step[j] as number) -
        ((carried[i] as number) * (step[j] as number) + (step[i] as number) * (carried[j] as number)) / along
  return true
}
