import { agentId, hash, idOf, justNow, later, type Row } from './row-values.ts'

/** A worker’s invitation, which waits. */
export const representationRows = (name: string, turn: number): Record<string, Row> => ({
  representation: {
    ...{ id: idOf(name, 'representation', turn), principal_id: idOf(name, 'citizen', 0), helper_id: null },
    ...{ acts: '{READ}', months: 6, status: 'INVITED', code_hash: hash(`help ${name}${turn}`), invited_at: justNow },
    ...{ code_until: new Date(Date.now() + 3_600_000).toISOString(), answered_at: null, ends_at: null, ended_at: null },
  },
})

const helper = { helper_id: idOf('b', 'citizen', 0), answered_at: '2026-01-15T10:00:00Z' }
const active: Row = { ...helper, status: 'ACTIVE', ends_at: later }
const elsewhere = idOf('nobody', 'knows', 0)
const { representation: waiting } = representationRows('a', 0)

/** Rows that a check, an index or a foreign key of this table stops, and which. */
export const brokenRepresentationRows: readonly (readonly [table: string, changes: Row, constraint: string])[] = [
  ['representation', { acts: '{DECIDE}' }, 'representation_lets_read'],
  ['representation', { acts: '{READ,SAY,SAY,SAY}' }, 'representation_lets_read'],
  ['representation', { months: 13 }, 'representation_months_check'],
  ['representation', { code_hash: 'the code' }, 'representation_code_hash_check'],
  ['representation', { code_hash: waiting?.['code_hash'] }, 'representation_code_hash_key'],
  ['representation', { code_until: '2020-01-01' }, 'representation_code_lasts_a_week'],
  ['representation', { code_until: '2100-01-01' }, 'representation_code_lasts_a_week'],
  ['representation', { ...active, helper_id: waiting?.['principal_id'] }, 'representation_of_another'],
  ['representation', helper, 'representation_answered_by_somebody'],
  ['representation', { status: 'DECLINED', ended_at: later }, 'representation_answered_by_somebody'],
  ['representation', { ...active, ends_at: '2027-02-01' }, 'representation_bounded'],
  ['representation', { ...active, ends_at: null }, 'representation_active_until'],
  ['representation', { ...active, ended_at: later }, 'representation_over_is_dated'],
  ['representation', { status: 'STOPPED' }, 'representation_over_is_dated'],
  ['representation', { id: waiting?.['id'] }, 'representation_pkey'],
  ['representation', { principal_id: elsewhere }, 'representation_principal_id_fkey'],
  ['representation', { ...active, helper_id: elsewhere }, 'representation_helper_id_fkey'],
  ['session', { representation_id: elsewhere }, 'session_representation_id_fkey'],
  ['audit_entry', { representation_id: elsewhere }, 'audit_entry_both_names'],
  ['audit_entry', { represented_name: 'Prénom Nom' }, 'audit_entry_both_names'],
  [
    'audit_entry',
    { representation_id: elsewhere, represented_name: 'Prénom Nom', actor_kind: 'AGENT', actor_id: agentId },
    'audit_entry_both_names',
  ],
]
