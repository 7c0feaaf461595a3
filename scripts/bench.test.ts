import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const bench = join(import.meta.dirname, '../bench')
const refused = () => spawnSync(process.execPath, [join(bench, 'main.ts'), 'engine', 'motor'], { encoding: 'utf8' })

test('the bench refuses a part that does not exist, naming those that do', () => {
  const { status, stdout, stderr } = refused()
  expect(stderr).toMatch(/^Pas de partie « motor » dans le banc : engine\b/)
  expect([status, stdout]).toEqual([1, ''])
})

test('each part says what it measures and against what, in the order in which they run', () => {
  const named = refused()
    .stderr.match(/(?<=: )[a-z, ]+(?=\.)/)?.[0]
    .split(', ')
  const described = readFileSync(join(bench, 'README.md'), 'utf8').match(/(?<=^## ).+$/gm)
  expect(named).toEqual(described)
})
