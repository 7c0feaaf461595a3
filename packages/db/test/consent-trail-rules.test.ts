import { describe, expect, test } from 'vitest'
import type { Role } from '../src/index.ts'
import type { Outcome } from './observe-access.ts'
import { inSeconds, roleCommands } from './role-commands.ts'
import { idOf } from './row-values.ts'
import { type Row, rowFor, tenant } from './two-tenants.ts'

/** What a person writes in the trail, announces and complains of; and the door, about a person. */

const { adding } = roleCommands()
const a = tenant('a')
const theirs = tenant('b')
const asked = a.existing['mandate_request']
const inDoubt = idOf('a', 'citizen in doubt', 0)

/** A row to be added, of now whatever the time of the tests. */
const fresh = (role: Role, table: string, instant?: string): Row => ({
  ...rowFor(role, table, { name: 'a', isNew: true }),
  ...(instant === undefined ? {} : { [instant]: inSeconds(0) }),
})

describe('what a person traces, announces and complains of is theirs', () => {
  const enrolled = { kind: 'EMPLOYER_ENROLLED', subject_kind: 'CITIZEN', subject_id: a.citizenId, partner_id: null }
  const system = { kind: 'CASE_OPENED', actor_kind: 'SYSTEM', actor_id: null, actor_name: 'Contrôle automatique' }
  const denied = { subject_kind: 'MANDATE_REQUEST', subject_id: idOf('a', 'denied', 0), employer_id: null }
  const ofRequest = { subject_kind: 'MANDATE_REQUEST', subject_id: asked?.['id'] }
  const ofAnother = { subject_id: theirs.existing['mandate']?.['id'], partner_id: theirs.partnerId }
  const ofGrant = { subject_kind: 'SHARING_GRANT', subject_id: a.existing['sharing_grant']?.['id'], employer_id: null }
  const ofReading = {
    subject_kind: 'ACCESS_RECORD',
    subject_id: a.existing['access_record']?.['id'],
    employer_id: null,
  }
  const ofTheirGrant = { subject_id: theirs.existing['sharing_grant']?.['id'], partner_id: theirs.partnerId }
  const ofTheirReading = { subject_id: theirs.existing['access_record']?.['id'], partner_id: theirs.partnerId }
  const unknown = { kind: 'ACCESS_NOT_RECOGNISED', ...ofReading, employee_id: idOf('a', 'employee', 2) }
  const answeredByAnother = { subject_kind: 'MANDATE_REQUEST', ...ofAnother }

  test.each<[string, Row, Outcome]>([
    ['audit_entry', {}, 'done'],
    ['audit_entry', enrolled, 'done'],
    ['audit_entry', system, 'done'],
    ['audit_entry', { kind: 'MANDATE_REFUSED', ...ofRequest, employer_id: null }, 'done'],
    ['audit_entry', { ...enrolled, subject_id: theirs.citizenId }, 'refused'],
    ['audit_entry', { ...enrolled, partner_id: a.partnerId }, 'refused'],
    ['audit_entry', { kind: 'DECLARATION_READ' }, 'refused'],
    ['audit_entry', { ...system, kind: 'MANDATE_GIVEN' }, 'refused'],
    ['audit_entry', { actor_id: theirs.citizenId }, 'refused'],
    ['audit_entry', { actor_name: 'Quelqu’un d’autre' }, 'refused'],
    ['audit_entry', { at: inSeconds(-120) }, 'refused'],
    ['audit_entry', { employer_id: theirs.existing['employer']?.['id'] }, 'refused'],
    ['audit_entry', { partner_id: theirs.partnerId }, 'refused'],
    ['audit_entry', { ...ofAnother, employer_id: null }, 'refused'],
    ['audit_entry', { ...answeredByAnother, employer_id: null }, 'refused'],
    ['audit_entry', { subject_kind: 'DECLARATION' }, 'refused'],
    ['outbox_event', {}, 'done'],
    ['outbox_event', { kind: 'DECLARATION_REGISTERED' }, 'refused'],
    ['outbox_event', { ...ofAnother, employer_id: null }, 'refused'],
    ['outbox_event', { partner_id: theirs.partnerId }, 'refused'],
    ['outbox_event', { relayed_at: inSeconds(60) }, 'refused'],
    ['case', {}, 'done'],
    ['case', { kind: 'IDENTITY_MISMATCH', ...ofRequest, employer_id: null }, 'done'],
    ['case', { kind: 'IDENTITY_MISMATCH' }, 'refused'],
    ['case', { kind: 'DECLARATION_ANOMALY' }, 'refused'],
    ['case', { status: 'RESOLVED' }, 'refused'],
    ['case', { ...ofAnother, employer_id: null }, 'refused'],
    ['case', { ...answeredByAnother, employer_id: null }, 'refused'],
    ['case', { employer_id: theirs.existing['employer']?.['id'] }, 'refused'],
    ['case', { employee_id: a.existing['employee']?.['id'] }, 'refused'],
    ['case', { subject_kind: 'SESSION' }, 'refused'],
    ['audit_entry', { kind: 'SHARING_GIVEN', ...ofGrant }, 'done'],
    ['audit_entry', { kind: 'SHARING_ENDED', ...ofGrant }, 'refused'],
    ['audit_entry', { kind: 'SHARING_GIVEN', ...ofGrant, ...ofTheirGrant }, 'refused'],
    ['audit_entry', { kind: 'SHARING_GIVEN', ...ofGrant, partner_id: theirs.partnerId }, 'refused'],
    ['outbox_event', { kind: 'SHARING_STOPPED', ...ofGrant }, 'done'],
    ['outbox_event', { kind: 'SHARING_ENDED', ...ofGrant }, 'refused'],
    ['outbox_event', { kind: 'SHARING_STOPPED', ...ofGrant, ...ofTheirGrant }, 'refused'],
    ['case', unknown, 'done'],
    ['case', { ...unknown, ...ofTheirReading }, 'refused'],
    ['case', { ...unknown, employee_id: null }, 'refused'],
    ['case', { ...unknown, employee_id: a.existing['employee']?.['id'] }, 'refused'],
    ['case', { ...unknown, ...ofGrant }, 'refused'],
    ['case', { ...unknown, kind: 'MANDATE_DISPUTED' }, 'refused'],
  ])('%s %o: %s', async (table, changes, expected) => {
    const instant = { audit_entry: 'at', outbox_event: 'created_at' }[table]
    expect(await adding('cesu_citizen', table, fresh('cesu_citizen', table, instant), changes)).toBe(expected)
  })

  test.each<[string, Row, Outcome]>([
    ['case', {}, 'done'],
    ['case', { subject_id: a.citizenId }, 'refused'],
    ['case', { kind: 'MANDATE_DISPUTED' }, 'refused'],
    ['case', { partner_id: a.partnerId }, 'refused'],
    ['case', { subject_kind: 'SESSION' }, 'refused'],
    ['audit_entry', { ...system, subject_kind: 'CITIZEN', subject_id: inDoubt, partner_id: null }, 'done'],
    ['audit_entry', { ...system, subject_kind: 'CITIZEN', subject_id: a.citizenId, partner_id: null }, 'refused'],
    ['audit_entry', { ...system, subject_kind: 'CITIZEN', subject_id: inDoubt }, 'refused'],
    ['audit_entry', { ...system, ...denied }, 'done'],
    ['audit_entry', { ...system, ...denied, kind: 'MANDATE_REQUEST_SUSPENDED', actor_name: 'Porteur du lien' }, 'done'],
    ['audit_entry', { ...system, ...denied, kind: 'MANDATE_REQUEST_SUSPENDED' }, 'refused'],
    ['audit_entry', { ...system, ...denied, kind: 'MANDATE_GIVEN', actor_name: 'Porteur du lien' }, 'refused'],
    ['audit_entry', { ...system, ...denied, partner_id: theirs.partnerId }, 'refused'],
    ['audit_entry', { ...system, ...denied, subject_id: asked?.['id'] }, 'refused'],
    ['case', { ...denied, kind: 'MANDATE_DISPUTED', partner_id: a.partnerId }, 'done'],
    ['case', { ...denied, kind: 'IDENTITY_MISMATCH', partner_id: a.partnerId }, 'refused'],
    ['case', { ...denied, kind: 'MANDATE_DISPUTED', partner_id: theirs.partnerId }, 'refused'],
    ['case', { ...denied, kind: 'MANDATE_DISPUTED', partner_id: a.partnerId, subject_id: asked?.['id'] }, 'refused'],
    ['outbox_event', {}, 'done'],
    ['outbox_event', { kind: 'MANDATE_DISPUTED' }, 'refused'],
    ['outbox_event', { subject_id: asked?.['id'] }, 'refused'],
    ['outbox_event', { partner_id: theirs.partnerId }, 'refused'],
  ])(
    'the door asks an agent about a person in doubt or a request put aside, and nothing else: %s %o: %s',
    async (table, changes, expected) => {
      const row = fresh('cesu_door', table, { audit_entry: 'at', outbox_event: 'created_at' }[table])
      expect(await adding('cesu_door', table, row, changes)).toBe(expected)
    },
  )
})
