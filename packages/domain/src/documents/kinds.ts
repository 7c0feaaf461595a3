import type { DocumentKind } from '@cesu/db/model'

/** The title of each document. */
export const documentTitles: Record<DocumentKind, string> = {
  RECEIPT: 'Justificatif de déclaration',
  PAYSLIP: 'Bulletin de salaire',
}

/** The same in a sentence, after « a édité ». */
export const documentNames: Record<DocumentKind, string> = {
  RECEIPT: 'le justificatif',
  PAYSLIP: 'le bulletin de salaire',
}
