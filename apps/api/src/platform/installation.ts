import { type Db, findInstallation, hasPartner, saveInstallation, withContext } from '@cesu/db'
import { type KeyChecks, keyChecksOf, keyChecksToKeep } from './key-checks.ts'
import type { PlatformSecrets } from './secrets.ts'

type Keys = Pick<PlatformSecrets, 'dataKeys' | 'indexKey'>

/**
 * Keeps with the database the checks of its keys, and whether it is a demonstration: never one where a partner was there
 * before. Throws an OperatorError when it was filled under other keys.
 */
export const keepInstallation = (
  owner: Db,
  { keys, demo, now }: { keys: Keys; demo: boolean; now: Date },
): Promise<void> =>
  withContext(owner, { kind: 'jobs' }, async (tx) => {
    const found = await findInstallation(tx)
    await saveInstallation(tx, {
      demo: found?.demo ?? (demo && !(await hasPartner(tx))),
      keyChecks: keyChecksToKeep((found?.keyChecks ?? null) as KeyChecks | null, keyChecksOf(keys)),
      createdAt: found?.createdAt ?? now,
    })
  })

/** Throws an OperatorError when the database was filled under other keys than these: what it holds would be unreadable. */
export async function checkKeys(door: Db, keys: Keys): Promise<void> {
  const found = await withContext(door, { kind: 'door' }, findInstallation)
  keyChecksToKeep((found?.keyChecks ?? null) as KeyChecks | null, keyChecksOf(keys))
}
