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
    authorization_request: {
      ...{ partner_id: idOf(name, 'partner', 0), id: idOf(name, 'asking', turn), stage: 'SANDBOX', version: turn },
      ...{
        status: turn === 0 ? 'REFUSED' : 'DRAFT',
        started_at: turn === 0 ? at : justNow,
        scopes: '{DECLARATIONS_READ}',
      },
      ...{ project_name: 'Agenda', purpose: 'Lire.', expected_employers: 10, protection_name: 'Prénom Nom' },
      ...{ protection_email: 'p@exemple.invalid', technical_name: 'Prénom Nom', technical_email: 't@exemple.invalid' },
      ...(turn === 0 && { submitted_at: at, submitted_by_name: 'Prénom Nom', answered_at: at, reason: 'Parce que.' }),
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

/** What the tables of habilitations and of programs refuse. */
export const brokenProgramRows: readonly [table: string, change: Row, constraint: string][] = [
  ['api_client', { name: ' x' }, 'api_client_name_check'],
  ['api_client', { scopes: '{}' }, 'api_client_scopes_check'],
  ['api_client', { redirect_uris: new Array(6).fill('https://exemple.invalid/retour') }, 'api_client_redirects'],
  ['api_client', { created_by_name: '' }, 'api_client_created_by_name_check'],
  ['api_client', { expires_at: '2020-01-01' }, 'api_client_lasts_a_year'],
  ['api_client', { expires_at: '2100-01-01' }, 'api_client_lasts_a_year'],
  ['api_client_key', { id: 'trop court' }, 'api_client_key_id_check'],
  ['api_client_key', { place: 1 }, 'api_client_key_two_at_most'],
  ['api_client_key', { place: 3 }, 'api_client_key_place_check'],
  ['api_client_key', { x: 'trop court' }, 'api_client_key_x_check'],
  ['api_client_key', { y: 'trop court' }, 'api_client_key_y_check'],
  ['api_client_key', { expires_at: '2100-01-01' }, 'api_client_key_lasts_a_year'],
  ['api_client', { suspended_for: 'BURST' }, 'api_client_suspended_for_a_time'],
  ['api_request', { method: 'get' }, 'api_request_method_check'],
  ['api_request', { route: '/v1/employers/8001234570002' }, 'api_request_route_check'],
  ['api_request', { status: 600 }, 'api_request_status_check'],
  ['api_request', { code: 'Introuvable' }, 'api_request_code_check'],
  ['api_request', { under_ms: 31 }, 'api_request_under_ms_check'],
  ['api_sign', { window: '2026-01-15' }, 'api_sign_window_check'],
  ['partner_authorization', { employers: 0 }, 'partner_authorization_employers_check'],
  ['partner_authorization', { version: -1 }, 'partner_authorization_version_check'],
  [
    'partner_authorization',
    { status: 'ON_NOTICE', notice_day: '2026-02-99' },
    'partner_authorization_notice_day_check',
  ],
  ['partner_authorization', { reason: ' x' }, 'partner_authorization_reason_check'],
  ['partner_authorization', { status: 'ON_NOTICE' }, 'partner_authorization_on_notice'],
  ['authorization_request', { version: -1 }, 'authorization_request_version_check'],
  ['authorization_request', { purpose: 'x'.repeat(2_001) }, 'authorization_request_purpose_check'],
  ['authorization_request', { expected_employers: -1 }, 'authorization_request_expected_employers_check'],
  ['authorization_request', { submitted_by_name: '' }, 'authorization_request_submitted_by_name_check'],
  ['authorization_request', { status: 'ARCHIVED', reason: '' }, 'authorization_request_reason_check'],
  ['authorization_request', { asked_fields: ['autre'] }, 'authorization_request_asked_fields_check'],
  ['authorization_request', { stage: 'PRODUCTION' }, 'authorization_request_sandbox_first'],
  ['authorization_request', { status: 'SUBMITTED' }, 'authorization_request_sent_whole'],
  [
    'authorization_request',
    { status: 'SUBMITTED', submitted_at: at, submitted_by_name: 'Prénom Nom', purpose: '' },
    'authorization_request_complete',
  ],
  ['authorization_request', { reason: 'Parce que.' }, 'authorization_request_answered'],
]

const underWay = ['DRAFT', 'SUBMITTED', 'CHANGES_REQUESTED'].map(
  (status) => `'${status}'::"AuthorizationRequestStatus"`,
)

/** The partial indexes of habilitations. */
export const authorizationIndexes: readonly string[] = [
  `authorization_request_one_open: (status = ANY (ARRAY[${underWay.join(', ')}]))`,
  `partner_authorization_notice: (status = 'ON_NOTICE'::"AuthorizationStatus")`,
]
