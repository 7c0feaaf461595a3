/** In `npm run prove`, each property leaves on its test how many cases it drew, and from which seed. */
import fc from 'fast-check'
import { beforeEach, type TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** "40 000 cas, graine 123", one for each property of the test. */
    drawn?: string[]
  }
}

let current: TestContext['task'] | undefined
beforeEach(({ task }) => {
  current = task
  task.meta.drawn = []
})

fc.installGlobalPlugin(() => ({
  onAllRunsComplete: ({ numRuns, seed }) => {
    current?.meta.drawn?.push(`${numRuns.toLocaleString('fr-FR')} cas, graine ${seed}`)
  },
}))

// The same proof again: PROOF_SEED is the seed that a failure printed.
const seed = process.env['PROOF_SEED']
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) })
