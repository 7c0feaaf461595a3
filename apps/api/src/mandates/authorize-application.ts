import { Scope } from '@cesu/domain/permissions'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'
import { record } from '../record.ts'
import { ownMandate } from './own-mandate.ts'

/**
 * Lets an application of the partner who holds a mandate act in the presence of who gave it; the mandate says what it may do, and the
 * scopes what of it this application asked. A Problem `mandate.over` when it is not in force, `resource.not_found` when it is another
 * person's, or another partner's.
 */
export const authorizeApplication = operation({
  name: 'mandates.authorize-application',
  title: 'Laisser une application agir en sa présence',
  permission: 'mandates.own',
  effect: 'write',
  input: z.strictObject({
    mandateId: z.uuid(),
    partnerId: z.uuid(),
    applicationId: z.uuid(),
    applicationName: z.string(),
    scopes: z.array(z.enum(Scope)),
  }),
  output: z.object({ employerId: z.string() }),
  example: {
    mandateId: documented.mandate,
    partnerId: documented.partner,
    ...{
      applicationId: documented.application,
      applicationName: 'Application d’exemple',
      scopes: ['DECLARATIONS_READ'],
    },
  },
  async run(call, { mandateId, partnerId, ...application }) {
    const { employerId, ...mandate } = await ownMandate(call, mandateId)
    if (mandate.partnerId !== partnerId) throw new Problem('resource.not_found')
    if (mandate.status !== 'ACTIVE') throw new Problem('mandate.over')
    const about = { subjectId: mandateId, partnerId, employerId }
    await record(call, { kind: 'APPLICATION_AUTHORIZED', payload: application, ...about })
    return { employerId }
  },
})
