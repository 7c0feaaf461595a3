import type { ReceivedFileKind } from '@cesu/db/model'
import type { FileKind } from '../../file-kind.ts'
import { remittanceFile } from '../../vouchers/remittance-file.ts'
import { titleFile } from '../../vouchers/title-file.ts'

/** Every kind of file that the platform reads. */
export const fileKinds: Record<ReceivedFileKind, FileKind> = { VOUCHERS: titleFile, REMITTANCES: remittanceFile }
