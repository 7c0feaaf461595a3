import { createECDH, createHmac } from 'node:crypto'
import { type Db, insertOauthKey, listOauthKeys, type Tx, withContext } from '@cesu/db'
import type { OauthKey } from '@cesu/db/model'
import type { JWK } from 'jose'

/** How long a new key is known before it signs: every process has read it by then (signing-keys.ts). */
const KNOWN_BEFORE_MS = 30_000

/** The private half of a key, as a JWK of P-256: derived from the platform's secret, so that nothing else is to be kept. */
export function privateOauthKey(id: string, secret: string): JWK & { x: string; y: string } {
  const ecdh = createECDH('prime256v1')
  const d = scalarOf(id, secret, (candidate) => ecdh.setPrivateKey(candidate))
  // 4, then the two coordinates.
  const point = ecdh.getPublicKey()
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'))
  return {
    kty: 'EC',
    crv: 'P-256',
    d: d.toString('base64url'),
    x: x ?? '',
    y: y ?? '',
    kid: id,
    alg: 'ES256',
    use: 'sig',
  }
}

/** The first candidate that is a scalar of the curve: all but one in four billion are. */
function scalarOf(id: string, secret: string, accept: (candidate: Buffer) => void): Buffer {
  for (let turn = 0; ; turn++) {
    const candidate = createHmac('sha256', secret).update(`oauth-key:${id}:${turn}`).digest()
    try {
      accept(candidate)
      return candidate
    } catch (error) {
      if (turn === 9) throw error
    }
  }
}

const isOf = ({ id, x, y }: OauthKey, secret: string): boolean => {
  const own = privateOauthKey(id, secret)
  return own.x === x && own.y === y
}

/** Makes a new key known, and gives it: it signs a little later; those before it verify what they signed until it ends. Under the owner. */
export async function rotateOauthKey(tx: Tx, { secret, now }: { secret: string; now: Date }): Promise<OauthKey> {
  const keys = await listOauthKeys(tx)
  const last = Math.max(0, ...keys.map(({ id }) => Number(id.slice(1))))
  const id = `t${last + 1}`
  const { x, y } = privateOauthKey(id, secret)
  // The first one has nobody to wait for.
  const wait = keys.some((key) => isOf(key, secret)) ? KNOWN_BEFORE_MS : 0
  const key = { id, x, y, createdAt: now, signsFrom: new Date(now.getTime() + wait) }
  await insertOauthKey(tx, key)
  return key
}

/** Sees to it that a key of this secret signs: a new one at the first preparation, and after the secret has changed. */
export const keepOauthKey = (owner: Db, { secret, now }: { secret: string; now: Date }): Promise<void> =>
  withContext(owner, { kind: 'jobs' }, async (tx) => {
    const [newest] = await listOauthKeys(tx)
    if (newest !== undefined && isOf(newest, secret)) return
    await rotateOauthKey(tx, { secret, now })
  })
