import { redirectApiClient } from '@cesu/db'
import { applicationExpected, RedirectsInput } from '@cesu/domain/applications'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { record } from '../record.ts'
import { redirectsOf } from './redirects-of.ts'
import { unknownApplication } from './unknown-application.ts'

/**
 * Says where an application sends the browser of an employer back; none: it acts alone again, and no employer authorizes it any
 * more. Refusal (`input.refused`): an address that is none. A Problem `resource.not_found` when it is stopped.
 */
export const redirectApplication = operation({
  name: 'applications.redirect',
  title: 'Choisir les adresses de retour d’une application',
  permission: 'applications.manage',
  effect: 'write',
  input: z.strictObject({ id: z.uuid(), redirectUris: RedirectsInput }),
  expected: { ...applicationExpected, id: 'l’identifiant d’une de vos applications' },
  output: z.object({ id: z.string(), redirectUris: z.array(z.string()) }),
  example: { id: documented.application, redirectUris: ['https://exemple.fr/retour'] },
  async run(call, { id, redirectUris: asked }) {
    const { tx, actor, demo } = call
    const redirectUris = redirectsOf(asked, { demo })
    if (!(await redirectApiClient(tx, { partnerId: actor.partnerId, id, redirectUris }))) throw unknownApplication()
    await record(call, { kind: 'APPLICATION_REDIRECTED', subjectId: id, payload: { redirectUris } })
    return { id, redirectUris }
  },
})
