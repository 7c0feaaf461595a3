import type { ReceivedFileKind, ReceivedFileStatus } from '@cesu/db/model'

/** What the lines of a file are of, in a sentence. */
export const receivedFileKindLabels: Record<ReceivedFileKind, string> = {
  VOUCHERS: 'titres Cesu préfinancés',
  REMITTANCES: 'bordereaux de remise de titres',
}

/** Where a file is, in French. */
export const receivedFileStatusLabels: Record<ReceivedFileStatus, string> = {
  RECEIVED: 'reçu',
  UNDER_WAY: 'en cours de lecture',
  DONE: 'lu jusqu’à la fin',
  BROKEN: 'arrêté avant la fin',
}
