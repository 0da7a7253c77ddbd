// The demo's thread: numbered steps that say what they do, how long it took and what failed; one failure does not stop the rest.
export interface Steps {
  step<T>(name: string, act: () => Promise<T> | T): Promise<T | null>
  /** How many steps failed. */
  failures(): number
}

export function createSteps(print: (line: string) => void): Steps {
  let number = 0
  let failed = 0
  return {
    async step(name, act) {
      number += 1
      const start = performance.now()
      const head = `${String(number).padStart(2)}  ${name}`
      try {
        const value = await act()
        print(`${head.padEnd(66, ' .')} ${((performance.now() - start) / 1000).toFixed(1)} s`)
        return value
      } catch (problem) {
        failed += 1
        print(`${head.padEnd(66, ' .')} FAILED`)
        print(`    ${problem instanceof Error ? problem.message : String(problem)}`)
        return null
      }
    },
    failures: () => failed,
  }
}
