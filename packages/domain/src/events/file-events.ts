import { ReceivedFileKind, VoucherRelease, VoucherStatus } from '@cesu/db/model'
import { z } from 'zod'
import { receivedFileKindLabels } from '../files/labels.ts'
import { frenchCount, frenchEuros } from '../shared/index.ts'
import { voucherReleaseLabels, voucherStatusLabels } from '../vouchers/voucher-life.ts'
import { event } from './event-definition.ts'

/** What its issuer is told of the use of a title: nothing of the hours, of the pay nor of the persons. */
const usePayload = z.object({
  number: z.string(),
  /** Of the declaration: what is printed on the payslip. */
  reference: z.string(),
  period: z.string(),
  cents: z.int(),
  voucherVersion: z.int(),
})

/** What happens to files of lines, and to titles of prefinanced CESU. */
export const fileEvents = {
  FILE_RECEIVED: event({
    subject: 'RECEIVED_FILE',
    version: 1,
    payload: z.object({ kind: z.enum(ReceivedFileKind), sha256: z.string(), size: z.int() }),
    sentence: ({ kind, size }) =>
      `a envoyé un fichier de ${receivedFileKindLabels[kind]} (${frenchCount(size)} octets)`,
    tells: null,
  }),
  FILE_ENDED: event({
    subject: 'RECEIVED_FILE',
    version: 1,
    payload: z.object({
      kind: z.enum(ReceivedFileKind),
      lines: z.int(),
      accepted: z.int(),
      /** Why it was read no further; null when it was read to its end. */
      brokenFor: z.string().nullable(),
    }),
    sentence: ({ kind, lines, accepted, brokenFor }) =>
      `a lu un fichier de ${receivedFileKindLabels[kind]}${brokenFor === null ? '' : ', sans pouvoir aller jusqu’à sa fin'} : ${frenchCount(lines)} ligne${
        lines < 2 ? '' : 's'
      }, dont ${frenchCount(accepted)} acceptée${accepted < 2 ? '' : 's'}`,
    tells: { sequence: () => 1 },
  }),
  FILE_DISMISSED: event({
    subject: 'RECEIVED_FILE',
    version: 1,
    payload: z.object({ kind: z.enum(ReceivedFileKind), toMend: z.int(), brokenFor: z.string().nullable() }),
    sentence: ({ kind, toMend }) =>
      `a classé un fichier de ${receivedFileKindLabels[kind]}${toMend === 0 ? '' : `, dont ${frenchCount(toMend)} ligne${toMend < 2 ? '' : 's'} à corriger`}`,
    tells: null,
  }),
  VOUCHER_MOVED: event({
    subject: 'VOUCHER',
    version: 1,
    payload: z.object({
      number: z.string(),
      from: z.enum(VoucherStatus),
      to: z.enum(VoucherStatus),
      reason: z.string(),
      voucherVersion: z.int(),
    }),
    sentence: ({ number, from, to, reason }) =>
      `a dit le titre ${number} ${voucherStatusLabels[to]} (il était ${voucherStatusLabels[from]}) : « ${reason} »`,
    tells: null,
  }),
  VOUCHER_USED: event({
    subject: 'VOUCHER',
    version: 1,
    payload: usePayload,
    sentence: ({ number, reference, cents }) =>
      `a payé ${frenchEuros(cents)} de la déclaration ${reference} avec le titre ${number}`,
    tells: { sequence: ({ voucherVersion }) => voucherVersion },
  }),
  VOUCHER_RELEASED: event({
    subject: 'VOUCHER',
    version: 1,
    payload: usePayload.extend({ why: z.enum(VoucherRelease) }),
    sentence: ({ number, reference, why }) =>
      `a libéré le titre ${number} de la déclaration ${reference} : ${voucherReleaseLabels[why]}`,
    tells: { sequence: ({ voucherVersion }) => voucherVersion },
  }),
} as const
