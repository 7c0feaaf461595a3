/** Columns that several roles may read or write, and no other. */

export const agentColumns = ['id', 'team_id', 'given_name', 'family_name', 'email', 'role', 'active', 'skills'] as const
/** The rest of an account, which administrators read and write. */
export const accountColumns = [
  ...['issuer', 'subject', 'every_team', 'scope_team_ids', 'every_kind', 'scope_kinds', 'version', 'created_at'],
] as const
/** What an administrator changes of it; accounts of other roles, nothing: rights-rules.test.ts. */
export const changedRights = [
  ...['team_id', 'email', 'role', 'active', 'skills', 'every_team', 'scope_team_ids', 'every_kind', 'scope_kinds'],
  'version',
] as const
export const auditedPerson = ['id', 'cesu_number', 'given_names', 'family_name', 'search_name'] as const
export const recomputedColumns = [
  'status',
  'current_version',
  'hours_hundredths',
  'net_cents',
  'contributions_cents',
] as const
/** All but the social security number and its fingerprint. */
/** What a proposal adds to the end of a contract. */
const endColumns = [
  ...['last_day_worked', 'notice_status', 'notice_first_day', 'notice_last_day', 'severance_cents', 'retirement_cents'],
  ...['mutual_cents', 'fixed_term_cents', 'notice_cents', 'paid_leave_cents', 'portability'],
] as const
export const proposalColumns = [
  ...endColumns,
  ...[
    'employer_id',
    'id',
    'partner_id',
    'kind',
    'status',
    'worker_name',
    'words',
    'employment_id',
    'end_day',
    'end_route',
  ],
  ...['given_names', 'family_name', 'search_name', 'birth_day', 'cesu_number', 'activity', 'start_day'],
  ...['weekly_hours_hundredths', 'net_hourly_cents', 'level', 'certified', 'leave_mode', 'author_id', 'author_name'],
  ...['proposed_at', 'withdrawn_at', 'withdrawn_by_name', 'answered_at'],
] as const
/** All but the fingerprint of the link and who answered. */
export const requestColumns = [
  ...['partner_id', 'id', 'email', 'employer_number', 'reference', 'acts', 'months', 'status', 'link_number'],
  ...['asked_by_kind', 'asked_by_id', 'asked_by_name', 'asked_at', 'expires_at', 'opened_at', 'reminded_at'],
  ...['ended_at', 'employer_id'],
] as const
/** All but who signed: their name is there. */
export const consentColumns = [
  ...['employer_id', 'mandate_id', 'partner_id', 'signer_name', 'issuer', 'acr', 'text_version', 'text', 'signed_at'],
  ...['code', 'key_id', 'signature'],
] as const
/** What the door keeps of an identity, and which employer and which worker it is. */
export const identityColumns = [
  ...['given_names', 'family_name', 'usage_name', 'birth_day', 'birth_place', 'email', 'employer_id', 'in_doubt'],
  ...['employee_id', 'worker_in_doubt'],
] as const

/** What an employer reads of a proposal: no number of the worker. */
export const proposedColumns = [
  ...endColumns,
  ...['employer_id', 'id', 'partner_id', 'kind', 'status', 'worker_name', 'employment_id', 'end_day', 'end_route'],
  ...['birth_day', 'activity', 'start_day', 'weekly_hours_hundredths', 'net_hourly_cents', 'level', 'certified'],
  ...['leave_mode', 'proposed_at', 'answered_at'],
] as const
