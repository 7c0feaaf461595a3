import { type Db, type Tx, withContext } from '@cesu/db'
import type { ApiClient } from '@cesu/db/model'
import { calculateJwkThumbprint } from 'jose'
import { type Application, serviceNames } from '../../../../../examples/consumer.ts'
import { privateOauthKey } from '../../platform/oauth-keys.ts'

/** The program of each consumer of the demo, by its name. */
export const DEMO_PROGRAM = 'Programme de la démonstration'

/** Where the example of a service is, with a slash at its end. */
export const exampleHome = (publicUrl: string, name: string): string => `${publicUrl}/exemples/${name}/`

/** The key of a program of the demo, derived as those of the platform are: nothing else is to be kept. */
async function keyOf(name: string, secret: string): Promise<Application['private_key']> {
  const { x, y, d = '' } = privateOauthKey(`demo-${name}`, secret)
  const half = { kty: 'EC', crv: 'P-256', x, y }
  return { ...half, d, kid: await calculateJwkThumbprint(half) }
}

interface OfDemo {
  secret: string
  publicUrl: string
}

/** Sees to it, at each start of a demo, that its consumers' programs send browsers back here, under a key of this secret. */
export const keepDemoPrograms = (owner: Db, of: OfDemo & { now: Date }): Promise<void> =>
  withContext(owner, { kind: 'jobs' }, async (tx) => {
    for (const name of serviceNames) {
      const program = await findProgram(tx, name)
      if (program === null) continue
      const { partnerId, id: clientId, expiresAt } = program
      const redirectUris = [`${exampleHome(of.publicUrl, name)}retour`]
      await tx.apiClient.updateMany({ where: { partnerId, id: clientId }, data: { redirectUris } })
      const { kid, x, y } = await keyOf(name, of.secret)
      const key = { id: kid, x, y, place: 1, createdAt: of.now, expiresAt }
      if ((await tx.apiClientKey.count({ where: { id: kid } })) > 0) continue
      // That of another secret is worth nothing any more.
      await tx.apiClientKey.deleteMany({ where: { partnerId, clientId } })
      await tx.apiClientKey.create({ data: { partnerId, clientId, ...key } })
    }
  })

/** As what the example of a service calls; null when the demo has no such consumer. */
export const findDemoApplication = (
  door: Db,
  name: string,
  { secret, publicUrl }: OfDemo,
): Promise<Application | null> =>
  withContext(door, { kind: 'door' }, async (tx) => {
    const program = await findProgram(tx, name)
    if (program === null) return null
    const at = { issuer: `${publicUrl}/oauth`, resource: `${publicUrl}/v1` }
    return { client_id: program.id, ...at, private_key: await keyOf(name, secret) }
  })

async function findProgram(tx: Tx, code: string): Promise<Pick<ApiClient, 'partnerId' | 'id' | 'expiresAt'> | null> {
  const consumer = await tx.dataConsumer.findUnique({ where: { code } })
  if (consumer === null || consumer.partnerId === null) return null
  return tx.apiClient.findFirst({ where: { partnerId: consumer.partnerId, name: DEMO_PROGRAM, revokedAt: null } })
}
