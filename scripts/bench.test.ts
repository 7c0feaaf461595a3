import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('the bench refuses a part that does not exist, naming those that do', () => {
  const main = join(import.meta.dirname, '../bench/main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'engine', 'motor'], { encoding: 'utf8' })
  expect(stderr).toMatch(/^Pas de partie « motor » dans le banc : engine\b/)
  expect([status, stdout]).toEqual([1, ''])
})
