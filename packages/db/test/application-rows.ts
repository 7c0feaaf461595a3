import { at, hash, idOf, justNow, type Row } from './row-values.ts'

/** What is made now, and ends soon. */
const justMade = () => ({ created_at: justNow, expires_at: new Date(Date.now() + 3_600_000).toISOString() })

/** The rows of a partner's applications: what it may, which programs, their keys; and the key that signs their tokens. */
export function applicationRows(name: string, turn: number): Record<string, Row> {
  const seed = `${name}${turn}`
  return {
    partner_authorization: {
      ...{ partner_id: idOf(name, 'partner', 0), id: idOf(name, 'authorization', turn), status: 'ACTIVE' },
      ...{ scopes: '{DECLARATIONS_READ}', start_day: '2025-01-01', end_day: '2099-12-31', granted_at: at },
    },
    api_client: {
      ...{ partner_id: idOf(name, 'partner', 0), id: idOf(name, 'client', turn), name: `Programme ${seed}` },
      ...{
        authorization_id: idOf(name, 'authorization', 0),
        scopes: '{DECLARATIONS_READ}',
        redirect_uris: [],
        ...justMade(),
      },
      ...{ created_by_id: idOf(name, 'staff', 0), created_by_name: 'Prénom Nom' },
    },
    api_client_key: {
      ...{
        partner_id: idOf(name, 'partner', 0),
        client_id: idOf(name, 'client', 0),
        id: hash(`jwk${seed}`).slice(0, 43),
      },
      ...{ place: turn + 1, x: hash('x').slice(0, 43), y: hash('y').slice(0, 43), ...justMade() },
    },
    api_request: {
      ...{ partner_id: idOf(name, 'partner', 0), client_id: idOf(name, 'client', 0), id: idOf(name, 'request', turn) },
      ...{ at: turn === 0 ? at : justNow, method: 'GET', route: '/v1/employments/:employerId/:employmentId' },
      ...{ status: 404, code: 'resource.not_found', under_ms: 30 },
    },
    api_sign: {
      ...{ partner_id: idOf(name, 'partner', 0), client_id: idOf(name, 'client', 0), window: `2026-01-15T1${turn}` },
      ...{ reason: 'ENUMERATION', about: idOf(name, 'about', turn) },
    },
    canary_person: { person_id: idOf(name, 'canary', turn) },
    oauth_key: {
      ...{ id: `t${name === 'a' ? 1 : 2}${turn}`, x: hash('x').slice(0, 43), y: hash('y').slice(0, 43) },
      ...{ created_at: at, signs_from: at },
    },
  }
}
