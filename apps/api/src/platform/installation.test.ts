import { randomBytes } from 'node:crypto'
import { findInstallation, withContext } from '@cesu/db'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../../packages/db/test/fresh-database.ts'
import { checkKeys, keepInstallation } from './installation.ts'

const key = () => randomBytes(32).toString('base64')
const now = new Date('2026-11-03T09:00:00Z')

test('[finding S10] a base filled under some keys refuses others in one sentence, and takes a new data key', async () => {
  const database = await freshDatabase()
  const [owner, door] = [database.connect('cesu_migrator'), database.connect('cesu_door')]
  const first = { dataKeys: `v1:${key()}`, indexKey: key() }
  await keepInstallation(owner, { keys: first, demo: true, now })
  await expect(checkKeys(door, first)).resolves.toBeUndefined()

  for (const other of [
    { ...first, indexKey: key() },
    { ...first, dataKeys: `v1:${key()}` },
    { ...first, dataKeys: `v2:${key()}` },
  ]) {
    await expect(checkKeys(door, other)).rejects.toThrow(/remplie avec d’autres clés/)
    await expect(keepInstallation(owner, { keys: other, demo: true, now })).rejects.toThrow(/d’autres clés/)
  }

  const rotated = { ...first, dataKeys: `${first.dataKeys},v2:${key()}` }
  await keepInstallation(owner, { keys: rotated, demo: false, now })
  await expect(checkKeys(door, first)).rejects.toThrow(/CESU_DATA_KEYS v2/)
  const found = await withContext(door, { kind: 'door' }, findInstallation)
  expect([found?.demo, found?.createdAt]).toEqual([true, now])
  await database.close()
})
