export { FileEncoding, FileFormat, ReceivedFileKind, ReceivedFileStatus } from '@cesu/db/model'
export * from './csv-columns.ts'
export * from './labels.ts'
export * from './line-refusals.ts'
