import { hash, idOf, justNow, type Row } from './row-values.ts'

/** An invitation of a colleague, which waits. */
export const staffRows = (name: string, turn: number): Record<string, Row> => ({
  staff_invitation: {
    ...{
      id: idOf(name, 'invitation', turn),
      partner_id: idOf(name, 'partner', 0),
      email: `${name}${turn}@exemple.invalid`,
    },
    ...{ role: 'READER', stage: 'PRODUCTION', link_number: 1, token_hash: hash(`invitation ${name}${turn}`) },
    ...{ invited_by_id: idOf(name, 'staff', 0), invited_by_name: 'Prénom Nom', invited_at: justNow },
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
  },
})

const { staff_invitation: waiting } = staffRows('a', 0)

/** Rows that a check, an index or a foreign key of this table stops, and which. */
export const brokenStaffRows: readonly (readonly [table: string, changes: Row, constraint: string])[] = [
  ['staff_invitation', { email: 'Majuscule@exemple.invalid' }, 'staff_invitation_email_check'],
  ['staff_invitation', { email: 'pas une adresse' }, 'staff_invitation_email_check'],
  ['staff_invitation', { email: waiting?.['email'] }, 'staff_invitation_one_waiting'],
  ['staff_invitation', { link_number: 6 }, 'staff_invitation_link_number_check'],
  ['staff_invitation', { token_hash: 'the secret' }, 'staff_invitation_token_hash_check'],
  ['staff_invitation', { token_hash: waiting?.['token_hash'] }, 'staff_invitation_token_hash_key'],
  ['staff_invitation', { invited_by_name: '' }, 'staff_invitation_invited_by_name_check'],
  ['staff_invitation', { expires_at: '2020-01-01' }, 'staff_invitation_lasts_a_week'],
  ['staff_invitation', { expires_at: '2100-01-01' }, 'staff_invitation_lasts_a_week'],
  ['staff_invitation', { status: 'ACCEPTED' }, 'staff_invitation_over_is_dated'],
  ['staff_invitation', { ended_at: '2026-01-15T10:00:00Z' }, 'staff_invitation_over_is_dated'],
  ['staff_invitation', { id: waiting?.['id'] }, 'staff_invitation_pkey'],
  ['staff_invitation', { partner_id: idOf('nobody', 'knows', 0) }, 'staff_invitation_partner_id_fkey'],
  ['sign_in_attempt', { invitation_hash: 'the secret' }, 'sign_in_attempt_invitation_hash_check'],
]
