import { citizenPermissions } from '@cesu/domain/permissions'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { IDLE_MINUTES } from './idle-minutes.ts'
import { signedInOutput } from './signed-in-output.ts'

/** The person who is signed in for themselves, or null: nobody is no error. */
export const identifyCitizen = operation({
  name: 'sessions.identify-citizen',
  title: 'Dire qui est identifié dans Mon espace',
  permission: 'citizen.identify',
  effect: 'compute',
  input: z.undefined(),
  output: z
    .object({
      ...signedInOutput(citizenPermissions),
      /** Whether Urssaf knows them as an employer. */
      isEmployer: z.boolean(),
      /** Whether it knows them as a home worker. */
      isWorker: z.boolean(),
    })
    .nullable(),
  example: undefined,
  async run({ actor, today, demo }) {
    if (actor.kind === 'ANYONE') return null
    const { id, name, employerId, employeeId, permissions } = actor
    return {
      ...{ id, name, permissions: [...permissions], demo, today, idleMinutes: IDLE_MINUTES },
      isEmployer: employerId !== null,
      isWorker: employeeId !== null,
    }
  },
})
