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
      /** Whether it knows them as a home worker; whom they act for, when they do. */
      isWorker: z.boolean(),
      /** Whom they act for; null for themselves. */
      actingFor: z.string().nullable(),
    })
    .nullable(),
  example: undefined,
  async run({ actor, today, demo }) {
    if (actor.kind === 'ANYONE') return null
    const { id, name, employerId, employeeId, permissions, representation } = actor
    return {
      // A page that was opened for oneself does nothing for another, nor the other way.
      ...{ id: representation?.id ?? id, name, permissions: [...permissions], demo, today, idleMinutes: IDLE_MINUTES },
      isEmployer: employerId !== null,
      isWorker: employeeId !== null,
      actingFor: representation?.principalName ?? null,
    }
  },
})
