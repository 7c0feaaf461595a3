import { type VoucherConvention, type VoucherRelease, VoucherStatus } from '@cesu/db/model'

/** What an issuer says of a title of its own. */
export const voucherMoves = ['LOST', 'STOLEN', 'EXCHANGED', 'CANCELLED'] as const
export type VoucherMove = (typeof voucherMoves)[number]

/** From where a title is moved so; what is not written is forbidden (money-and-documents reference, §6). */
export const movableFrom: Record<VoucherMove, readonly VoucherStatus[]> = {
  LOST: [VoucherStatus.ISSUED, VoucherStatus.ASSIGNED],
  STOLEN: [VoucherStatus.ISSUED, VoucherStatus.ASSIGNED],
  EXCHANGED: [VoucherStatus.ISSUED, VoucherStatus.ASSIGNED, VoucherStatus.LOST, VoucherStatus.STOLEN],
  CANCELLED: [VoucherStatus.ISSUED, VoucherStatus.ASSIGNED],
}

/** What each state is called, in French. */
export const voucherStatusLabels: Record<VoucherStatus, string> = {
  ISSUED: 'émis',
  ASSIGNED: 'attribué',
  USED: 'utilisé',
  REMITTED: 'remis',
  REIMBURSED: 'remboursé',
  LOST: 'perdu',
  STOLEN: 'volé',
  EXCHANGED: 'échangé',
  CANCELLED: 'annulé',
}

/** Why a title no longer pays a declaration, in French. */
export const voucherReleaseLabels: Record<VoucherRelease, string> = {
  CORRECTION: 'le mois a été corrigé : son salaire, ou le jour de son paiement, ne le prend plus',
  CANCELLATION: 'la déclaration a été annulée',
  TAKEN_BACK: 'il a été repris',
}

/** Who pays the worker with titles, in French. */
export const voucherConventionLabels: Record<VoucherConvention, string> = {
  ISSUER_PAYS_WORKER: 'L’émetteur paie le salarié',
  THROUGH_CESU_PLUS: 'L’émetteur règle l’Urssaf, qui paie le salarié par Cesu+',
}
