import { VoucherStatus } from '@cesu/domain/vouchers'
import { z } from 'zod'
import { documentedSlipLine, documentedTitle } from '../../documentation/ids.ts'
import { listOwnRemittances } from '../../vouchers/list-remittances.ts'
import { listTitles } from '../../vouchers/list-titles.ts'
import { moveTitle } from '../../vouchers/move-title.ts'
import { readRemittance } from '../../vouchers/read-remittance.ts'
import { readTitle } from '../../vouchers/read-title.ts'
import { registerTitles } from '../../vouchers/register-titles.ts'
import { reimburseRemittance } from '../../vouchers/reimburse-remittance.ts'
import { remittanceFile } from '../../vouchers/remittance-file.ts'
import { sendRemittances } from '../../vouchers/send-remittances.ts'
import { titleFile } from '../../vouchers/title-file.ts'
import { page, reads, writes } from './program.ts'
import { lineTypes, receiveUpload } from './receive-upload.ts'
import type { RestRoute } from './route.ts'

const [TITLES, TITLE] = ['/v1/issuer/titles', '/v1/issuer/titles/:number']
const [REMITTANCES, REMITTANCE] = ['/v1/issuer/remittances', '/v1/issuer/remittances/:id']

const TitlesQuery = z.strictObject({
  status: z.enum(VoucherStatus).optional(),
  vintage: z
    .stringFormat('vintage', /^20\d\d$/)
    .transform(Number)
    .optional(),
  ...page,
})

const RemittancesQuery = z.strictObject({
  fileId: z.uuid().optional(),
  waiting: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
  ...page,
})

const uploadProblems = [
  ...(['file.empty', 'file.not_text', 'file.too_many', 'issuer.stopped'] as const),
  ...(['platform.busy', 'platform.unknown_outcome'] as const),
]

/** Issuers of prefinanced CESU: titles registered by files, read again, moved; slips by files, read again, paid. */
export const issuerRoutes: readonly RestRoute[] = [
  {
    ...{ method: 'POST', url: TITLES, operation: registerTitles, by: 'API_CLIENT', status: 202, perMinute: 60 },
    ...{ serve: receiveUpload(titleFile), bodyLimit: titleFile.mostBytes },
    upload: { types: lineTypes, example: `${JSON.stringify(documentedTitle)}\n` },
    problems: uploadProblems,
  },
  {
    ...{ method: 'GET', url: TITLES, operation: listTitles, query: TitlesQuery, ...reads },
    problems: ['cursor.unusable'],
  },
  { method: 'GET', url: TITLE, operation: readTitle, ...reads, problems: ['resource.not_found'] },
  {
    ...{ method: 'POST', url: `${TITLE}/status`, operation: moveTitle, ...writes },
    problems: ['resource.not_found', 'voucher.over'],
  },
  {
    ...{ method: 'POST', url: REMITTANCES, operation: sendRemittances, by: 'API_CLIENT', status: 202, perMinute: 60 },
    ...{ serve: receiveUpload(remittanceFile), bodyLimit: remittanceFile.mostBytes },
    upload: { types: lineTypes, example: `${JSON.stringify(documentedSlipLine)}\n` },
    problems: uploadProblems,
  },
  {
    ...{ method: 'GET', url: REMITTANCES, operation: listOwnRemittances, query: RemittancesQuery, ...reads },
    problems: ['cursor.unusable'],
  },
  {
    ...{ method: 'GET', url: REMITTANCE, operation: readRemittance, query: z.strictObject(page), ...reads },
    problems: ['resource.not_found', 'cursor.unusable'],
  },
  {
    ...{ method: 'POST', url: `${REMITTANCE}/reimbursed`, operation: reimburseRemittance, ...writes },
    problems: ['resource.not_found', 'remittance.paid'],
  },
]
