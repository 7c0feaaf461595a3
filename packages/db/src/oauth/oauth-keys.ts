import type { Tx } from '../connection/client.ts'
import type { OauthKey } from '../model.ts'

/** Every key that signs access tokens, or signed some, or will, the newest first. */
export const listOauthKeys = (tx: Tx): Promise<OauthKey[]> =>
  tx.oauthKey.findMany({ orderBy: [{ signsFrom: 'desc' }, { id: 'desc' }], take: 100 })

/** Makes a key known; under the owner only. An id that is taken is refused: two rotations at once make one. */
export async function insertOauthKey(tx: Tx, key: OauthKey): Promise<void> {
  await tx.oauthKey.create({ data: key })
}
