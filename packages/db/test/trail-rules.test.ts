import { beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../src/index.ts'
import type { Outcome } from './observe-access.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { otherAgentId, type Row, rowFor, tenant } from './two-tenants.ts'

/** What each role may write in the trail, and announce. */

const { adding, asOwner } = roleCommands()
const { staffId, fresh } = tenant('a')
const theirs = tenant('b')

const system: Row = {
  kind: 'CASE_OPENED',
  actor_kind: 'SYSTEM',
  actor_id: null,
  actor_name: 'Contrôle automatique',
}
const refusedSignIn: Row = {
  kind: 'SIGN_IN_REFUSED',
  actor_kind: 'SYSTEM',
  actor_id: null,
  actor_name: 'Identification',
}

describe('[finding R10] the trace', () => {
  beforeAll(() => asOwner(`UPDATE mandate SET status = 'ACTIVE'`))

  test.each<[Role, Row, Outcome]>([
    ['cesu_api', {}, 'done'],
    ['cesu_api', { kind: 'DECLARATION_REGISTERED' }, 'done'],
    ['cesu_api', { kind: 'PEOPLE_LISTED', subject_kind: 'PEOPLE', subject_id: 'declarations.list' }, 'done'],
    ['cesu_api', { kind: 'READING_REFUSED', subject_kind: 'PEOPLE', subject_id: 'declarations.get' }, 'done'],
    ['cesu_api', { subject_kind: 'EMPLOYMENT', subject_id: tenant('a').existing['employment']?.['id'] }, 'done'],
    ['cesu_api', { subject_kind: 'CASE', subject_id: tenant('a').existing['case']?.['id'] }, 'done'],
    ['cesu_api', system, 'done'],
    ['cesu_api', { kind: 'CASE_OPENED' }, 'done'],
    ['cesu_api', { kind: 'DECLARATION_CANCELLED' }, 'done'],
    // A kind that is another's, or the system's.
    ['cesu_api', { kind: 'SIGNED_IN' }, 'refused'],
    ['cesu_api', { kind: 'DECLARATION_RECOMPUTED' }, 'refused'],
    ['cesu_api', { ...system, kind: 'DECLARATION_READ' }, 'refused'],
    ['cesu_api', { ...system, actor_name: 'Prénom Nom' }, 'refused'],
    // Another person, another name, another day.
    ['cesu_api', { actor_kind: 'AGENT' }, 'refused'],
    ['cesu_api', { actor_id: theirs.staffId }, 'refused'],
    ['cesu_api', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['cesu_api', { at: inSeconds(-120) }, 'refused'],
    ['cesu_api', { at: inSeconds(120) }, 'refused'],
    // Another partner, or what is another's.
    ['cesu_api', { partner_id: theirs.partnerId }, 'refused'],
    ['cesu_api', { partner_id: null }, 'refused'],
    ['cesu_api', { subject_id: theirs.existing['declaration']?.['id'] }, 'refused'],
    ['cesu_api', { employer_id: theirs.existing['employer']?.['id'] }, 'refused'],
    ['cesu_api', { subject_kind: 'CASE', subject_id: theirs.existing['case']?.['id'] }, 'refused'],
    ['cesu_api', { subject_kind: 'EMPLOYMENT', subject_id: theirs.existing['employment']?.['id'] }, 'refused'],
    ['cesu_api', { subject_kind: 'SESSION' }, 'refused'],
    ['cesu_agent', {}, 'done'],
    ['cesu_agent', { kind: 'PARAMETER_CHECKED' }, 'done'],
    ['cesu_agent', { kind: 'JOB_RETRIED', subject_kind: 'JOB', subject_id: 'send-messages' }, 'done'],
    ['cesu_api', { kind: 'JOB_RETRIED', subject_kind: 'JOB', subject_id: 'send-messages' }, 'refused'],
    ['cesu_agent', { kind: 'ACCESS_SEARCHED', subject_kind: 'PEOPLE' }, 'done'],
    ['cesu_agent', { kind: 'ACCESS_PROOF_READ', subject_kind: 'ACCESS_RECORD' }, 'done'],
    ['cesu_agent', { kind: 'ACCESS_EXPORTED', subject_kind: 'PEOPLE', subject_id: 'access.export' }, 'done'],
    ['cesu_api', { kind: 'ACCESS_SEARCHED', subject_kind: 'PEOPLE' }, 'refused'],
    ['cesu_agent', { kind: 'READING_REFUSED', subject_kind: 'PEOPLE', subject_id: 'declarations.get' }, 'done'],
    ['cesu_agent', { kind: 'DECLARATION_REGISTERED' }, 'refused'],
    ['cesu_agent', { actor_id: otherAgentId }, 'refused'],
    ['cesu_agent', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['cesu_agent', { at: inSeconds(-120) }, 'refused'],
    ['cesu_agent', system, 'refused'],
    ['cesu_door', {}, 'done'],
    ['cesu_door', { kind: 'SIGNED_OUT' }, 'done'],
    ['cesu_door', refusedSignIn, 'done'],
    ['cesu_door', { ...refusedSignIn, kind: 'SIGNED_IN' }, 'refused'],
    ['cesu_door', { ...refusedSignIn, actor_name: 'Prénom Nom' }, 'refused'],
    ['cesu_door', { kind: 'DECLARATION_READ' }, 'refused'],
    ['cesu_door', { actor_id: theirs.staffId }, 'refused'],
    ['cesu_door', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['cesu_door', { partner_id: theirs.partnerId }, 'refused'],
    ['cesu_door', { subject_id: '0'.repeat(64) }, 'refused'],
    ['cesu_door', { at: inSeconds(-120) }, 'refused'],
    ['cesu_jobs', {}, 'done'],
    ['cesu_jobs', { kind: 'DECLARATION_RECOMPUTED', actor_name: 'Calcul automatique' }, 'done'],
    ['cesu_jobs', { kind: 'DECLARATION_RECOMPUTED' }, 'refused'],
    ['cesu_jobs', { kind: 'SIGNED_IN' }, 'refused'],
    ['cesu_jobs', { actor_name: 'Prénom Nom' }, 'refused'],
    ['cesu_jobs', { at: inSeconds(-120) }, 'refused'],
    ['cesu_jobs', { actor_kind: 'PARTNER_STAFF', actor_id: staffId }, 'refused'],
  ])('%s writing %o: %s', async (role, changes, expected) => {
    const row = { ...rowFor(role, 'audit_entry', { name: 'a', isNew: true }), at: inSeconds(0) }
    expect(await adding(role, 'audit_entry', row, changes)).toBe(expected)
  })

  test('a request that took its 15 seconds is not refused', async () => {
    const row = rowFor('cesu_api', 'audit_entry', { name: 'a', isNew: true })
    expect(await adding('cesu_api', 'audit_entry', row, { at: inSeconds(-16) })).toBe('done')
  })

  test.each<[Row, Outcome]>([
    [{}, 'done'],
    [{ kind: 'SIGNED_IN' }, 'refused'],
    [{ created_at: inSeconds(-120) }, 'refused'],
    [{ relayed_at: inSeconds(60) }, 'refused'],
    [{ subject_id: theirs.existing['declaration']?.['id'], sequence: 9 }, 'refused'],
  ])('an event to announce: %o %s', async (changes, expected) => {
    const row = { ...fresh['outbox_event'], created_at: inSeconds(0) }
    expect(await adding('cesu_api', 'outbox_event', row, changes)).toBe(expected)
  })
})
