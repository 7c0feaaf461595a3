import { at, hash, idOf, justNow, type Row } from './row-values.ts'

const acts = '{DECLARE,CORRECT,PROPOSE_EMPLOYMENT,PROPOSE_END}'

/**
 * The rows of a consent: a person, who is the tenant's employer and a worker of nobody; a request that waits; what was signed for the mandate in force;
 * a message. What is added is proof of the mandate without any, of another partner.
 */
export function consentRows(name: string, turn: number): Record<string, Row> {
  const seed = `${name}${turn}`
  const partner_id = idOf(name, 'partner', 0)
  const email = `x${seed}@exemple.invalid`
  return {
    citizen: {
      ...{ id: idOf(name, 'citizen', turn), issuer: 'urn:civil', subject: `citizen ${seed}`, email },
      ...{ given_names: 'Prénom', family_name: 'Nom', usage_name: null, birth_day: '1980-01-01', birth_place: '75056' },
      ...{ employer_id: turn === 0 ? idOf(name, 'employer', 0) : null, in_doubt: false, created_at: at },
      ...{ employee_id: turn === 0 ? idOf(name, 'employee', 2) : null, worker_in_doubt: false },
    },
    mandate_request: { ...waiting(name, `request${seed}`), id: idOf(name, 'request', turn), email },
    mandate_consent: {
      ...{ employer_id: idOf(name, 'employer', 0), mandate_id: idOf(name, 'mandate', turn === 0 ? 0 : 3) },
      ...{ partner_id: idOf(name, 'partner', turn === 0 ? 0 : 2), citizen_id: idOf(name, 'citizen', 0) },
      ...{ signer_name: 'Prénom Nom', issuer: 'urn:civil', acr: 'eidas1', text_version: 1, text: 'Je donne mandat.' },
      ...{ signed_at: turn === 0 ? at : justNow, code: seed.toUpperCase().padEnd(16, '0') },
      ...{ key_id: `k${name === 'a' ? 1 : 2}0`, signature: 's'.repeat(86) },
    },
    message: {
      ...{ id: idOf(name, 'message', turn), kind: 'MANDATE_ASKED', partner_id, request_id: idOf(name, 'request', 0) },
      ...{ email, facts: '{}', created_at: justNow, attempts: 0, due_at: at },
    },
  }
}

/** A request that nobody answered yet. */
function waiting(name: string, token: string): Row {
  return {
    ...{ partner_id: idOf(name, 'partner', 0), acts, months: 12, status: 'SENT', token_hash: hash(token) },
    ...{ link_number: 1, asked_by_kind: 'PARTNER_STAFF', asked_by_id: idOf(name, 'staff', 0) },
    ...{ asked_by_name: 'Prénom Nom', asked_at: justNow, expires_at: new Date(Date.now() + 3_600_000).toISOString() },
  }
}

/**
 * What consents need besides: the requests given for the mandate in force, for the one that a test adds, and for one of another
 * partner, without proof nor rights; one that was put aside; and a person who could be several employers.
 */
export function spareConsentRows(name: string, { mandate, citizen }: Record<string, Row>): Record<string, Row[]> {
  const given = (turn: number): Row => ({
    ...{ ...waiting(name, `given${name}${turn}`), id: idOf(name, 'mandate', turn), email: 'x@exemple.invalid' },
    ...{ partner_id: idOf(name, 'partner', turn === 3 ? 2 : 0), status: 'GIVEN', ended_at: justNow },
    ...{ citizen_id: idOf(name, 'citizen', 0), employer_id: idOf(name, 'employer', 0) },
  })
  const denied = {
    ...{ ...waiting(name, `denied${name}`), id: idOf(name, 'denied', 0), email: 'denied@exemple.invalid' },
    status: 'SUSPENDED',
  }
  return {
    mandate: [
      ...[{ ...mandate, id: idOf(name, 'mandate', 3), partner_id: idOf(name, 'partner', 2), status: 'REFUSED' }],
    ],
    mandate_request: [given(0), given(1), given(3), denied],
    citizen: [
      {
        ...{ ...citizen, id: idOf(name, 'citizen in doubt', 0), subject: `in doubt ${name}` },
        ...{ employer_id: null, in_doubt: true, employee_id: null, worker_in_doubt: true },
      },
    ],
  }
}
