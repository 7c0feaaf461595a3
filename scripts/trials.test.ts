import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { sample, trials } from './trials.ts'

afterEach(() => vi.unstubAllEnvs())

test.each([
  ['a tenth in npm test', '', [20_000], 2_000],
  ['10,000 at most', '', [1_000_000], 10_000],
  ['as few as a dear one says', '', [20_000, 300], 300],
  ['never none', '', [4], 1],
  ['all of them in npm run prove', 'full', [20_000], 20_000],
  ['all of the dear ones in npm run prove', 'full', [20_000, 300], 20_000],
] as const)('%s', (_title, proving, [promised, most], tried) => {
  vi.stubEnv('CESU_PROVE', proving)
  expect(trials(promised, most)).toBe(tried)
})

test('of a list, every tenth in npm test and all of it in npm run prove', () => {
  const all = Array.from({ length: 25 }, (_, index) => index)
  vi.stubEnv('CESU_PROVE', '')
  expect(sample(all, 0.3)).toEqual([3, 13, 23])
  expect(sample(all.slice(0, 6), 0.9, 3)).toEqual([2, 5])
  expect(
    Array.from({ length: 10 }, (_, place) => sample(all, place / 10))
      .flat()
      .toSorted((a, b) => a - b),
  ).toEqual(all)
  expect([2, 3]).toContain(sample(all).length)
  vi.stubEnv('CESU_PROVE', 'full')
  expect(sample(all, 0.3)).toEqual(all)
})

const prove = (word: string, seed: string) => {
  const env = { ...process.env, PROOF_SEED: seed, CESU_PROVE: '' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, 'prove.ts'), word], {
    env,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

test('npm run prove says how many cases a property drew, and from which seed', () => {
  const { status, output } = prove('batch/rounding', '123')
  expect(output.replace(/\s/g, ' ')).toMatch(/✓ [^✓]* for every pay and rate ; 200 000 cas, graine 123 \(/)
  expect(status).toBe(0)
}, 120_000)

test('a word that names no proof is refused', () => {
  expect(prove('nothing-has-this-name', '123')).toEqual({ status: 1, output: 'Aucune preuve ne porte ce nom.\n' })
})
