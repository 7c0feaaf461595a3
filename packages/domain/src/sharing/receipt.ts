import { sharingButtons } from './buttons.ts'
import type { SharingGrantStatus } from './grant-moves.ts'
import type { NoticeAbout } from './notice.ts'
import { SHARING_NOTICE_VERSION } from './notice.ts'
import { sharingScopes } from './scopes.ts'

/** What a receipt is about. */
export interface ReceiptAbout {
  notice: NoticeAbout
  /** The grant, and the rank of this receipt of it. */
  grantId: string
  number: number
  /** The worker as the consumer knows them. */
  subject: string
  consumerSiret: string
  /** SHA-256 of what was read, hexadecimal. */
  noticeHash: string
  /** What the worker did, and what the grant is since. */
  act: 'ACCEPTED' | 'REFUSED' | 'REDUCED' | 'SUSPENDED' | 'RESUMED' | 'STOPPED'
  /** Instant, ISO 8601. */
  at: string
  acr: string | null
  /** Who did it for the worker, and by which agreement; null when they did it themselves. */
  representative: { id: string; name: string } | null
}

/** What a grant is after each act. */
const stateAfter: Record<ReceiptAbout['act'], SharingGrantStatus> = {
  ...{ ACCEPTED: 'ACTIVE', REFUSED: 'REFUSED', REDUCED: 'ACTIVE' },
  ...{ SUSPENDED: 'SUSPENDED', RESUMED: 'ACTIVE', STOPPED: 'WITHDRAWN' },
}

/** Who holds the data, and how they are reached: by their site, for no postal address of theirs was read again here. */
const source = {
  ...{ name: 'Urssaf, service Cesu', role: 'source', id: 'https://www.cesu.urssaf.fr' },
  ...{ address: 'https://www.cesu.urssaf.fr', contact: 'https://www.cesu.urssaf.fr' },
}

/** How it is stopped; where the law leaves no choice, that it says so, and what is left. */
const withdrawalOf = ({ legalBasis }: NoticeAbout): string =>
  sharingButtons[legalBasis].stop === null
    ? 'aucune : la loi prévoit cette lecture ; rectification et réclamation restent ouvertes'
    : 'espace personnel, « Mes partages »'

/**
 * What a worker keeps of what they did with a grant: the fields of ISO/IEC TS 27560 (consent record), with what the GDPR adds (ground,
 * rights, authority), as one JSON text that is signed whole. Who reads it needs nothing of ours but the public key.
 */
export function sharingReceipt(about: ReceiptAbout): string {
  const { notice, grantId, number, subject, consumerSiret, noticeHash, act, at, acr, representative } = about
  return JSON.stringify({
    schema_version: 'ISO/IEC TS 27560:2023',
    record_id: grantId,
    receipt_id: `${grantId}.${number}`,
    pii_principal_id: subject,
    privacy_notice: { version: SHARING_NOTICE_VERSION, sha256: noticeHash },
    language: 'fr',
    purpose: { code: notice.purposeCode, version: notice.purposeVersion, description: notice.label },
    lawful_basis: { kind: notice.legalBasis, texts: notice.legalTexts, to_be_confirmed: notice.isInferred },
    pii_information: notice.scopes.map((scope) => ({ scope, fields: sharingScopes[scope].fields })),
    pii_controllers: [source],
    recipient_third_parties: [{ name: notice.consumerName, siret: consumerSiret }],
    storage_locations: ['FR'],
    retention_period: `P${notice.keptMonths}M`,
    expires_on: notice.endDay,
    jurisdiction: 'FR',
    collection_method: 'en ligne, espace personnel',
    withdrawal_method: withdrawalOf(notice),
    rights: ['accès', 'rectification', 'opposition selon le fondement', 'réclamation'],
    authority: 'CNIL',
    events: [
      {
        ...{ type: act, state: stateAfter[act], time: at, duration: `${at}/${notice.endDay}` },
        ...{ entity: representative === null ? 'worker' : 'representative', method: 'en ligne', identity_level: acr },
        ...(representative === null
          ? {}
          : { representative: representative.name, representation_id: representative.id }),
      },
    ],
  })
}
