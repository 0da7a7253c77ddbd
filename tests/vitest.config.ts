// Three projects: unit (Node), architecture (the house rules), e2e (real Chromium, one file at a time).
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))
const alias = { '@': root.replace(/\/$/, '') }

export default defineConfig({
  root,
  resolve: { alias },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // The process that gives the tests out is idle nearly all the time: it needs no core of its own.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/e2e/**', 'tests/architecture.test.ts'],
          // No test takes more than seconds; this is for those that hang, on the slowest of machines.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          // Starting a process and loading every module anew for each of the files takes longer than the tests themselves:
          // so no test may leave anything behind (databases have names of their own, globals are put back).
          pool: 'threads',
          isolate: false,
          unstubGlobals: true,
        },
      },
      {
        extends: true,
        test: { name: 'architecture', include: ['tests/architecture.test.ts'], testTimeout: 180_000 },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          isolate: false,
          // A test waits for conditions, each with a limit of its own that says what did not come; these are far above them.
          testTimeout: 600_000,
          hookTimeout: 600_000,
          globalSetup: ['tests/e2e/support/build.ts'],
        },
      },
    ],
  },
})
