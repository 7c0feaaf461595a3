import { StaffRole } from '@cesu/domain/permissions'
import { AuthorizationStage } from '@cesu/domain/staff'
import { z } from 'zod'

/** What a person may do, and where. */
export const rightsOutput = { role: z.enum(StaffRole), stage: z.enum(AuthorizationStage) }

/** What each field of somebody's rights expects. */
export const rightsExpected = {
  role: 'DECLARANT (déclare), READER (lit) ou ADMINISTRATOR (s’occupe de l’organisme)',
  stage: 'SANDBOX (prépare l’intégration) ou PRODUCTION (voit les personnes réelles)',
}

/** An invitation that is kept; `waits` when no message leaves now: its own leaves once Urssaf lets messages leave again. */
export const invitationSent = z.object({ id: z.string(), waits: z.boolean() })
