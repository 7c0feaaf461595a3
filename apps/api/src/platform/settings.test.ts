import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listSettings, settings } from './settings.ts'

const secrets = {
  DATABASE_URL: 'postgresql://admin:hunter2@db.exemple/cesu',
  CESU_DB_URL_API: 'postgresql://cesu_api:hunter2@db.exemple/cesu',
  CESU_DATA_KEYS: 'v1:hunter2',
  CESU_OIDC_CLIENT_SECRET: 'hunter2',
}

test('every setting is listed with its value, its origin and its meaning; a secret never shows', () => {
  const lines = listSettings({ PORT: '4000', PUBLIC_URL: 'pas une adresse', ...secrets })
  expect(lines.map(({ name }) => name)).toEqual(Object.keys(settings))
  expect(JSON.stringify(lines)).not.toContain('hunter2')
  const line = (wanted: string) => lines.find(({ name }) => name === wanted)
  expect(line('PORT')).toMatchObject({ value: '4000', origin: 'environnement' })
  expect(line('HOST')).toMatchObject({ value: 'localhost', origin: 'défaut' })
  expect(line('PUBLIC_URL')).toMatchObject({ value: 'pas une adresse', origin: 'environnement' })
  expect(line('DATABASE_URL')).toMatchObject({ value: '••••••••', origin: 'environnement' })
  expect(line('CESU_REQUEST_BUDGET_SECONDS')).toMatchObject({ value: '15', origin: 'défaut' })
  for (const { meaning } of lines) expect(meaning).toMatch(/^\S.{5,}/)
})

test('what a demo made and kept says so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cesu-settings-'))
  writeFileSync(join(folder, 'secrets.json'), '{}')
  const lines = listSettings({ DATA_DIR: folder, CESU_INDEX_KEY: 'given' })
  rmSync(folder, { recursive: true })
  const origins = Object.fromEntries(lines.map(({ name, origin }) => [name, origin]))
  expect(origins).toMatchObject({
    CESU_SECRET: 'fichier gardé',
    CESU_DATA_KEYS: 'fichier gardé',
    CESU_INDEX_KEY: 'environnement',
  })
})

test('nothing else reads the environment of the process', () => {
  const root = join(import.meta.dirname, '../../../..')
  const readers = ['apps/api/src', 'packages/db/src', 'packages/domain/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?tsx?$/.test(file) && !/\.test\.ts$|^generated\//.test(file))
      .filter((file) =>
        /process\s*(?:\.|\[\s*['"])\s*env\b|\benv\b[^\n]*from 'node:process'/.test(
          readFileSync(join(root, folder, file), 'utf8'),
        ),
      )
      .map((file) => `${folder}/${file}`),
  )
  // The second hands a clean environment to the processes of the embedded PostgreSQL.
  expect(readers).toEqual(['apps/api/src/platform/settings.ts', 'packages/db/src/embedded/cluster.ts'])
})
