import { fileRows } from './file-rows.ts'
import { openingRows } from './opening-rows.ts'
import type { Row } from './row-values.ts'
import { settingRows } from './setting-rows.ts'
import { viewRows } from './view-rows.ts'

/** The rows of what agents keep for their own work, of what they change of the platform, and of the files that partners send. */
export const agentsRows = (name: string, turn: number): Record<string, Row> => ({
  ...openingRows(name, turn),
  ...settingRows(name, turn),
  ...viewRows(name, turn),
  ...fileRows(name, turn),
})
