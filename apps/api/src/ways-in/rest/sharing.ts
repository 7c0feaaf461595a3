import { RepairStatus } from '@cesu/domain/repairs'
import { z } from 'zod'
import { acknowledgeReading } from '../../repairs/acknowledge-reading.ts'
import { listRejected } from '../../repairs/list-repairs.ts'
import { closeGrant } from '../../sharing/close-grant.ts'
import { readActivity } from '../../sharing/read-activity.ts'
import { readGrant } from '../../sharing/read-grant.ts'
import { readManyActivities } from '../../sharing/read-many-activities.ts'
import { resumeGrant } from '../../sharing/resume-grant.ts'
import { suspendGrant } from '../../sharing/suspend-grant.ts'
import { checks, page, reads, writes } from './program.ts'
import type { RestRoute } from './route.ts'

const ActivityQuery = z.strictObject({
  ...{ scope: z.string(), firstMonth: z.string(), lastMonth: z.string(), referenceDay: z.string().optional() },
})

/** What workers let a public service read: grant by grant, or many for one purpose. Nothing here takes a name or a number. */
export const sharingRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'GET', url: '/v1/sharing-grants/:id', operation: readGrant, ...reads },
    problems: ['resource.not_found'],
  },
  {
    ...{
      method: 'GET',
      url: '/v1/sharing-grants/:id/activity',
      operation: readActivity,
      ...reads,
      query: ActivityQuery,
    },
    problems: ['sharing.token_of_another', 'sharing.refused', 'sharing.too_often'],
  },
  {
    ...{ method: 'POST', url: '/v1/sharing-grants/:id/closure', operation: closeGrant, ...writes },
    problems: ['resource.not_found', 'sharing.token_of_another', 'sharing.over'],
  },
  {
    ...{ method: 'POST', url: '/v1/activity-readings/:id/acknowledgement', operation: acknowledgeReading, ...writes },
    problems: ['resource.not_found', 'sharing.token_of_another'],
  },
  {
    ...{ method: 'GET', url: '/v1/rejected-records', operation: listRejected, ...reads },
    query: z.strictObject({ status: z.enum(RepairStatus).optional(), ...page }),
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'POST', url: '/v1/sharing-grants/:id/suspension', operation: suspendGrant, ...writes },
    problems: ['resource.not_found', 'sharing.token_of_another', 'sharing.not_so_now'],
  },
  {
    ...{ method: 'POST', url: '/v1/sharing-grants/:id/resumption', operation: resumeGrant, ...writes },
    problems: ['resource.not_found', 'sharing.token_of_another', 'sharing.not_so_now'],
  },
  {
    ...{ method: 'POST', url: '/v1/activity-batches', operation: readManyActivities, ...checks, bodyLimit: 65_536 },
    problems: ['sharing.token_of_another'],
  },
]
