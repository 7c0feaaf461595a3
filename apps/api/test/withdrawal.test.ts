import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type {} from '../../../scripts/trials.setup.ts'
import { trials } from '../../../scripts/trials.ts'
import { type TestPlatform, testPlatform } from './test-platform.ts'
import { letGo, noteStops, type Sharing, type Stop, sharingOn, stops, type Trial, tryStop } from './withdrawal.ts'

/** Of each way of stopping. */
const TRIALS = trials(2_000, 4)
/** Without the locks nearly every trial fails: as many as this never all pass. */
const MOST_UNTIL_CAUGHT = 20

const opened: TestPlatform[] = []
const open = async (): Promise<Sharing> => {
  const on = await testPlatform()
  opened.push(on)
  const sharing = await sharingOn(on)
  await noteStops(sharing)
  return sharing
}
let held: Sharing
beforeAll(async () => {
  held = await open()
})
afterAll(() => Promise.all(opened.map((on) => on.close())))

const sum = (all: readonly Trial[], of: 'given' | 'committedAfter' | 'givenToLate') =>
  all.reduce((total, one) => total + one[of], 0)

describe.each(Object.entries(stops))('[sharing 2] %s', (_title, way: Stop) => {
  test(`while four readers loop: no reading commits after, none is given since, ${TRIALS} times of ${TRIALS}`, async ({
    task,
  }) => {
    const all: Trial[] = []
    for (let trial = 0; trial < TRIALS; trial += 1) all.push(await tryStop(held, way))
    const slowest = Math.round(Math.max(...all.map(({ stopMs }) => stopMs)))
    task.meta.drawn?.push(`${sum(all, 'given').toLocaleString('fr-FR')} lectures avant, arrêt en ${slowest} ms au plus`)
    expect(sum(all, 'committedAfter')).toBe(0)
    expect(sum(all, 'givenToLate')).toBe(0)
    expect(sum(all, 'given')).toBeGreaterThan(0)
    for (const { refusals } of all) expect(['FREQUENCY', way.refusal]).toEqual(expect.arrayContaining(refusals))
    expect(all.every(({ refusals }) => refusals.includes(way.refusal))).toBe(true)
  })
})

// With the lock of the grant and that of the stops taken out of the functions, the same trials find readings that commit after.
describe('without the locks', () => {
  let loose: Sharing
  beforeAll(async () => {
    loose = await open()
    await letGo(loose)
  })

  test.each(Object.entries(stops))('%s: readings are found that commit after', async (_title, way) => {
    const all: Trial[] = []
    while (all.length < MOST_UNTIL_CAUGHT && sum(all, 'committedAfter') === 0) all.push(await tryStop(loose, way))
    expect(sum(all, 'committedAfter')).toBeGreaterThan(0)
  })
})
