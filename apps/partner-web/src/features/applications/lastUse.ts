import { instant } from '@cesu/ui/design'
import type { Key } from './application.ts'

/** When one of these keys was last used, in words. */
export function lastUse(keys: readonly Pick<Key, 'lastUsedAt'>[]): string {
  const last = keys.map(({ lastUsedAt }) => lastUsedAt ?? '').reduce((a, b) => (a > b ? a : b), '')
  return last === '' ? 'Jamais utilisée' : `Utilisée le ${instant(last)}`
}
