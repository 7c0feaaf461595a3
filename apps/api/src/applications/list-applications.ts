import { listApiClients, listAuthorizations } from '@cesu/db'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { ApplicationOutput, AuthorizationOutput, applicationOutput, authorizationOutput } from './application-output.ts'

/** The partner's habilitations and its applications with their keys: a few dozen, whole. */
export const listApplications = operation({
  name: 'applications.list',
  title: 'Lister ses applications et leurs clés',
  permission: 'applications.manage',
  effect: 'read',
  input: z.undefined(),
  output: z.object({ authorizations: z.array(AuthorizationOutput), applications: z.array(ApplicationOutput) }),
  example: undefined,
  async run({ tx, actor, now }) {
    const { partnerId } = actor
    const authorizations = await listAuthorizations(tx, partnerId)
    const clients = await listApiClients(tx, partnerId)
    return {
      authorizations: authorizations.map((one) => authorizationOutput(one, now)),
      applications: clients.map((client) => applicationOutput(client, now)),
    }
  },
})
