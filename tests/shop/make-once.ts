// What takes seconds to make is made once for all test files of a thread. It is frozen, so that none can change it for another;
// only typed arrays cannot be.

const made = new Map<string, Promise<unknown>>()

/** What `make` makes; it is called once for each `name`. */
export function makeOnce<T>(name: string, make: () => Promise<T>): Promise<T> {
  const one = made.get(name) ?? make().then(freeze)
  made.set(name, one)
  return one as Promise<T>
}

function freeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value
  Object.freeze(value)
  for (const one of Object.values(value)) freeze(one)
  return value
}
