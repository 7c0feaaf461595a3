import type { Role } from '../src/index.ts'
import { ownPaper } from './case-rows.ts'
import { agentId, hash, idOf, justNow, otherAgentId, type Row } from './row-values.ts'

/** Which tenant a row belongs to, and whether it is to be added. */
interface Which {
  name: 'a' | 'b'
  isNew: boolean
}

/** What a row must say to be a role's own, where it is not what the partner's is. */
export function ownOf(role: Role, table: string, { name, isNew }: Which): Row {
  if (role === 'cesu_citizen') return ownOfCitizen(table, { name, isNew })
  const holder = name === 'a' ? agentId : otherAgentId
  switch (`${role} ${table}`) {
    case 'cesu_agent audit_entry':
      return { actor_kind: 'AGENT', actor_id: agentId }
    case 'cesu_agent outbox_event':
      return {
        ...{ kind: 'SHARING_SUSPENDED', subject_kind: 'SHARING_GRANT', subject_id: idOf(name, 'grant', 0) },
        employer_id: null,
      }
    case 'cesu_agent document':
      return { issued_by_kind: 'AGENT', issued_by_id: agentId }
    case 'cesu_api mandate':
      return isNew ? {} : { status: 'REVOKED' }
    case 'cesu_api voucher':
      return { status: 'LOST', version: 1, moved_at: justNow }
    case 'cesu_jobs mandate':
      return isNew ? {} : { status: 'EXPIRED' }
    case 'cesu_api sharing_grant':
      return isNew ? {} : { status: 'CLOSED', ended_at: justNow }
    case 'cesu_agent sharing_grant':
      return isNew ? {} : { status: 'SUSPENDED', suspended_by: 'URSSAF', reason: 'SECURITY' }
    case 'cesu_jobs sharing_grant':
      return isNew ? {} : { status: 'EXPIRED', ended_at: justNow }
    case 'cesu_api access_record':
      return { client_id: idOf(name, 'staff', 0) }
    case 'cesu_jobs message':
      return isNew ? { kind: 'MANDATE_REMINDER' } : {}
    case 'cesu_jobs audit_entry':
      return { kind: 'CASE_OPENED', actor_kind: 'SYSTEM', actor_id: null, actor_name: 'Contrôle automatique' }
    case 'cesu_jobs case':
      return { kind: 'IDENTITY_REVIEW', subject_kind: 'IDENTITY_CHECK' }
    case 'cesu_jobs declaration_version':
      return {
        ...{ reason: 'HOUSEHOLD', author_kind: 'SYSTEM', author_id: null, author_name: 'Calcul automatique' },
        created_at: justNow,
      }
    case 'cesu_jobs outbox_event':
      return { kind: 'DECLARATION_RECOMPUTED' }
    case 'cesu_door audit_entry':
      return {
        ...{ kind: 'SIGNED_IN', subject_kind: 'SESSION', subject_id: hash(`session${name}0`), employer_id: null },
      }
    case 'cesu_door outbox_event':
      return {
        ...{ kind: 'MANDATE_REQUEST_SUSPENDED', subject_kind: 'MANDATE_REQUEST', subject_id: idOf(name, 'denied', 0) },
        employer_id: null,
      }
    case 'cesu_door case':
      return {
        ...{ kind: 'IDENTITY_MISMATCH', subject_kind: 'CITIZEN', subject_id: idOf(name, 'citizen in doubt', 0) },
        ...{ partner_id: null, employer_id: null, employee_id: null },
      }
    case 'cesu_agent idempotency_record':
      return { actor_kind: 'AGENT', holder_id: holder }
    case 'cesu_agent reading_count':
    case 'cesu_agent person_read':
      return { actor_kind: 'AGENT', actor_id: holder }
    default:
      return ownPaper(role, { table, isNew })
  }
}

/** What a person holds: the mandate of the tenant's employer, whom they are, and the request that they answered. */
function ownOfCitizen(table: string, { name, isNew }: Which): Row {
  const citizen = idOf(name, 'citizen', 0)
  const mandate = idOf(name, 'mandate', 0)
  const aboutIt = { subject_kind: 'MANDATE', subject_id: mandate }
  switch (table) {
    case 'mandate':
      return isNew ? { status: 'ACTIVE', signed_at: justNow, end_day: '2026-12-31' } : { status: 'REVOKED' }
    case 'mandate_request':
      return isNew ? {} : { id: mandate }
    case 'representation':
      return isNew ? {} : { status: 'STOPPED', ended_at: justNow }
    case 'message':
      return { kind: 'MANDATE_RECEIPT', request_id: mandate }
    case 'case':
      return { kind: 'MANDATE_DISPUTED', ...aboutIt, employee_id: null }
    case 'audit_entry':
      return { kind: 'MANDATE_GIVEN', actor_kind: 'CITIZEN', actor_id: citizen, ...aboutIt }
    case 'outbox_event':
      return { kind: 'MANDATE_GIVEN', ...aboutIt }
    case 'idempotency_record':
      return { actor_kind: 'CITIZEN', holder_id: citizen }
    default:
      return {}
  }
}
