import {
  consumeOidcRecord,
  type Db,
  deleteOidcGrant,
  deleteOidcRecord,
  findOidcRecord,
  findOidcRecordByUid,
  type Prisma,
  type StoredOidcRecord,
  saveOidcRecord,
  saveOidcRecordOnce,
  type Tx,
  withContext,
} from '@cesu/db'
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { tokenHash } from '../../tokens.ts'

/** Where the provider keeps its state: PostgreSQL, identifiers hashed, single-use things consumed by a guarded statement. */
export const oidcAdapter =
  (door: Db, now: () => Date, provider: 'oauth' | 'demo' | 'demo-civil') =>
  (kind: string): Adapter => {
    // What one provider made, the other knows nothing of.
    const model = `${provider}:${kind}`
    const inside = <R>(work: (tx: Tx) => Promise<R>) => withContext(door, { kind: 'door' }, work)
    return {
      upsert: async (id, payload, expiresIn) => {
        const instant = now()
        const record = recordOf({ model, id, payload, expiresIn: expiresIn ?? LONGEST_SECONDS, now: instant })
        // A replayed assertion or proof is one that is written twice: only the first may be.
        if (kind !== 'ReplayDetection') return inside((tx) => saveOidcRecord(tx, record))
        if (!(await inside((tx) => saveOidcRecordOnce(tx, record, instant)))) throw new errors.InvalidGrant('replayed')
      },
      find: (id) =>
        inside(async (tx) => payloadOf(await findOidcRecord(tx, { model, idHash: tokenHash(id), now: now() }))),
      findByUid: (uid) =>
        inside(async (tx) => payloadOf(await findOidcRecordByUid(tx, { model, uidHash: tokenHash(uid), now: now() }))),
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => {
        const used = await inside((tx) => consumeOidcRecord(tx, { model, idHash: tokenHash(id), now: now() }))
        if (!used) throw new errors.InvalidGrant('already used')
      },
      destroy: (id) => inside((tx) => deleteOidcRecord(tx, { model, idHash: tokenHash(id) })),
      revokeByGrantId: (grantId) => inside((tx) => deleteOidcGrant(tx, tokenHash(grantId))),
    }
  }

const payloadOf = (stored: StoredOidcRecord | null): AdapterPayload | undefined =>
  stored === null
    ? undefined
    : {
        ...(stored.payload as AdapterPayload),
        ...(stored.consumedAt === null ? {} : { consumed: Math.floor(stored.consumedAt.getTime() / 1000) }),
      }

/** A record that the provider gives no end to lasts a day. */
const LONGEST_SECONDS = 86_400

interface NewRecord {
  model: string
  id: string
  payload: AdapterPayload
  expiresIn: number
  now: Date
}

const recordOf = ({ model, id, payload, expiresIn, now }: NewRecord) => ({
  model,
  idHash: tokenHash(id),
  payload: payload as Prisma.InputJsonObject,
  grantHash: payload.grantId === undefined ? null : tokenHash(payload.grantId),
  uidHash: payload.uid === undefined ? null : tokenHash(payload.uid),
  expiresAt: new Date(now.getTime() + expiresIn * 1000),
})
