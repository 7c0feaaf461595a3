import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { OperatorError } from '@cesu/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readSecrets } from './secrets.ts'
import { readSettings } from './settings.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'secrets-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const secretsIn = (place: string) => readSecrets(readSettings({ DATA_DIR: place }), { demo: true })

test('[finding S10] ten first starts at once go on with the same secrets, and leave one file', async () => {
  const place = join(folder, 'a/b')
  const all = await Promise.all(Array.from({ length: 10 }, () => secretsIn(place)))
  expect(new Set(all.map(({ platformSecret }) => platformSecret)).size).toBe(1)
  expect(await secretsIn(place)).toEqual(all[0])
  expect(readdirSync(place)).toEqual(['secrets.json'])
})

test.each(['/proc/x', 'file'])('a place where nothing can be written is said in one sentence: %s', async (name) => {
  writeFileSync(join(folder, 'file'), '')
  const place = name === 'file' ? join(folder, 'file') : name
  await expect(secretsIn(place)).rejects.toThrow(OperatorError)
  await expect(secretsIn(place)).rejects.toThrow(/n’est pas accessible en écriture/)
})
