import {
  consumeOidcRecord,
  type Db,
  deleteOidcGrant,
  deleteOidcRecord,
  findOidcRecord,
  findOidcRecordByUid,
  type Prisma,
  revokeOidcGrant,
  type StoredOidcRecord,
  saveOidcRecord,
  type Tx,
  withContext,
} from '@cesu/db'
import { type Adapter, type AdapterPayload, errors } from 'oidc-provider'
import { tokenHash } from '../../tokens.ts'
import { oauthFault } from './error-words.ts'

/** Where the provider keeps its state: PostgreSQL, identifiers hashed, single-use things consumed by a guarded statement. */
export const oidcAdapter =
  (door: Db, now: () => Date, provider: 'oauth' | 'demo' | 'demo-civil') =>
  (kind: string): Adapter => {
    // What one provider made, the other knows nothing of.
    const model = `${provider}:${kind}`
    const inside = <R>(work: (tx: Tx) => Promise<R>) => withContext(door, { kind: 'door' }, work)
    return {
      upsert: async (id, payload, expiresIn) => {
        const seconds = (expiresIn ?? LONGEST_SECONDS) + (KEPT_SECONDS[kind] ?? 0)
        const record = recordOf({ model, id, payload, expiresIn: seconds, now: now() })
        return inside((tx) => saveOidcRecord(tx, record))
      },
      find: (id) =>
        inside(async (tx) => payloadOf(await findOidcRecord(tx, { model, idHash: tokenHash(id), now: now() }))),
      findByUid: (uid) =>
        inside(async (tx) => payloadOf(await findOidcRecordByUid(tx, { model, uidHash: tokenHash(uid), now: now() }))),
      findByUserCode: () => Promise.resolve(undefined),
      consume: async (id) => {
        const key = { model, idHash: tokenHash(id) }
        if (await inside((tx) => consumeOidcRecord(tx, { ...key, now: now() }))) return
        // Sent twice at once: somebody else has it, and what it gave is taken back (RFC 6749 §4.1.2).
        await inside((tx) => revokeOidcGrant(tx, { ...key, grantModel: `${provider}:Grant` }))
        throw new errors.InvalidGrant(oauthFault('code', 'il a déjà servi. Recommencez la demande.'))
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

/** How long a record is still known once it is over: a request is used up when its authorization completes, which may be later. */
const KEPT_SECONDS: Readonly<Record<string, number>> = { PushedAuthorizationRequest: 3_600 }

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
