import { AuthorizationStage } from '@cesu/db/model'
import { z } from 'zod'
import { stageLabels } from '../habilitations/index.ts'
import { StaffRole, staffRoleLabels } from '../permissions/index.ts'
import { event } from './event-definition.ts'

const rights = z.object({ role: z.enum(StaffRole), stage: z.enum(AuthorizationStage), active: z.boolean() })

const said = ({ role, stage }: Pick<z.output<typeof rights>, 'role' | 'stage'>): string =>
  `${staffRoleLabels[role].toLowerCase()}, ${stageLabels[stage].toLowerCase()}`

/** What changes of somebody's rights, in words: each from what to what. */
function changeOf(before: z.output<typeof rights>, after: z.output<typeof rights>): string {
  if (before.active !== after.active) return after.active ? 'accès rétabli' : 'accès retiré'
  return `de « ${said(before)} » à « ${said(after)} »`
}

/** What administrators do of their partner's staff; the subject is the invitation, or the person. */
export const staffEvents = {
  STAFF_INVITED: event({
    subject: 'STAFF',
    version: 1,
    payload: z.object({
      email: z.string(),
      role: z.enum(StaffRole),
      stage: z.enum(AuthorizationStage),
      again: z.boolean(),
    }),
    sentence: ({ email, again, ...as }) => `a ${again ? 'invité de nouveau' : 'invité'} ${email} (${said(as)})`,
    tells: null,
  }),
  STAFF_INVITATION_WITHDRAWN: event({
    subject: 'STAFF',
    version: 1,
    payload: z.object({ email: z.string() }),
    sentence: ({ email }) => `a retiré l’invitation de ${email}`,
    tells: null,
  }),
  STAFF_JOINED: event({
    subject: 'STAFF',
    version: 1,
    payload: z.object({ acr: z.string().nullable() }),
    sentence: () => 'a accepté son invitation',
    tells: null,
  }),
  STAFF_CHANGED: event({
    subject: 'STAFF',
    version: 1,
    payload: z.object({ name: z.string(), before: rights, after: rights }),
    sentence: ({ name, before, after }) => `a changé les droits de ${name} : ${changeOf(before, after)}`,
    tells: null,
  }),
} as const
