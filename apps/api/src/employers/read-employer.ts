import { findEmployer } from '@cesu/db'
import { type MandateAct, Territory } from '@cesu/db/model'
import { mandateRefusal } from '@cesu/domain/mandates'
import { fullName } from '@cesu/domain/shared'
import { z } from 'zod'
import { documented } from '../documentation/ids.ts'
import { operation } from '../operation.ts'
import { Problem } from '../problem.ts'

/** Why nothing can be proposed; null when it can. */
const Hindrance = z.object({ cause: z.string(), remedy: z.string() }).nullable()

/** An employer who gave the partner a mandate, and what that mandate lets it propose; a Problem `resource.not_found` without one. */
export const readEmployer = operation({
  name: 'employers.read',
  title: 'Lire un employeur, et ce que son mandat laisse proposer',
  permission: 'employments.propose',
  effect: 'read',
  input: z.strictObject({ employerId: z.uuid() }),
  output: z.object({
    employerId: z.string(),
    name: z.string(),
    cesuNumber: z.string(),
    /** Where the work would be done: it decides the minimum wage. */
    territory: z.enum(Territory),
    hinders: z.object({ employment: Hindrance, end: Hindrance }),
  }),
  example: { employerId: documented.employer },
  async run({ tx, actor: { partnerId }, today }, { employerId }) {
    const employer = await findEmployer(tx, { partnerId, employerId })
    if (employer === null) {
      throw new Problem('resource.not_found', {
        detail: 'Cet employeur ne vous a pas donné de mandat. Revenez à la liste.',
      })
    }
    const hindrance = (act: MandateAct) => mandateRefusal(employer.mandates, act, today)
    const { cesuNumber, territory } = employer
    const hinders = { employment: hindrance('PROPOSE_EMPLOYMENT'), end: hindrance('PROPOSE_END') }
    return { employerId, name: fullName(employer), cesuNumber, territory, hinders }
  },
  opens: ({ employerId }) => [employerId],
})
