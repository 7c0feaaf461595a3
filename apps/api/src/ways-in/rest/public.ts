import { makeEstimate } from '../../contributions/make-estimate.ts'
import { listSealKeys } from '../../documents/list-seal-keys.ts'
import { verifyDocument } from '../../documents/verify-document.ts'
import { readSharingRegister } from '../../sharing/read-register.ts'
import type { RestRoute } from './route.ts'

/** What any program can ask, without an account. */
export const publicRoutes: readonly RestRoute[] = [
  { method: 'POST', url: '/v1/estimates', operation: makeEstimate, by: 'ANYONE', status: 200, perMinute: 300 },
  // A person types a code; nobody tries them one after the other.
  {
    method: 'POST',
    url: '/v1/document-verifications',
    operation: verifyDocument,
    by: 'ANYONE',
    status: 200,
    perMinute: 20,
  },
  {
    method: 'GET',
    url: '/v1/sharing-register',
    operation: readSharingRegister,
    by: 'ANYONE',
    status: 200,
    perMinute: 60,
  },
  { method: 'GET', url: '/v1/document-keys', operation: listSealKeys, by: 'ANYONE', status: 200, perMinute: 60 },
]
