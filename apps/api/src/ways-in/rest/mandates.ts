import {
  AskedPerson,
  MandateRequestStatus,
  MandateRequestsInput,
  MandateStatus,
  MOST_REQUESTS,
} from '@cesu/domain/mandates'
import { z } from 'zod'
import { endMandate } from '../../mandates/end-mandate.ts'
import { listMandateRequests } from '../../mandates/list-mandate-requests.ts'
import { listMandates } from '../../mandates/list-mandates.ts'
import { readMandate } from '../../mandates/read-mandate.ts'
import { readMandateRequest } from '../../mandates/read-mandate-request.ts'
import { readdressRequest } from '../../mandates/readdress-request.ts'
import { requestMandates } from '../../mandates/request-mandates.ts'
import { withdrawRequest } from '../../mandates/withdraw-request.ts'
import { checks, page, reads, writes } from './program.ts'
import type { RestRoute } from './route.ts'

/** One request, and one mandate. */
const [REQUEST, MANDATE] = ['/v1/mandate-requests/:id', '/v1/mandates/:employerId/:id']

/** Mandates: asked by a link, followed, read with the receipt that proves them, ended. */
export const mandateRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'POST', url: '/v1/mandate-requests', operation: requestMandates, ...writes, bodyLimit: 32 * 1_024 },
    // Read one by one by the operation: each has a verdict of its own.
    body: MandateRequestsInput.extend({ persons: z.array(AskedPerson).min(1).max(MOST_REQUESTS) }),
  },
  {
    ...{ method: 'GET', url: '/v1/mandate-requests', operation: listMandateRequests, ...reads },
    query: z.strictObject({ status: z.enum(MandateRequestStatus).optional(), ...page }),
    problems: ['cursor.unusable'],
  },
  { method: 'GET', url: REQUEST, operation: readMandateRequest, ...reads, problems: ['resource.not_found'] },
  {
    ...{ method: 'PUT', url: `${REQUEST}/address`, operation: readdressRequest, ...checks },
    problems: ['resource.not_found', 'request.moved', 'request.over'],
  },
  {
    ...{ method: 'POST', url: `${REQUEST}/withdrawal`, operation: withdrawRequest, ...writes },
    problems: ['resource.not_found', 'request.over'],
  },
  {
    ...{ method: 'GET', url: '/v1/mandates', operation: listMandates, ...reads },
    query: z.strictObject({ status: z.enum(MandateStatus).optional(), ...page }),
    problems: ['cursor.unusable'],
  },
  { method: 'GET', url: MANDATE, operation: readMandate, ...reads, problems: ['resource.not_found'] },
  {
    ...{ method: 'POST', url: `${MANDATE}/end`, operation: endMandate, ...writes },
    problems: ['resource.not_found', 'mandate.over'],
  },
]
