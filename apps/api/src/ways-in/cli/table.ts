import { computePenalty } from '../../calendar/compute-penalty.ts'
import { readMonthCalendar } from '../../calendar/read-month-calendar.ts'
import { explainMonths } from '../../contributions/explain-months.ts'
import { makeEstimate } from '../../contributions/make-estimate.ts'
import { estimateTaxCredit } from '../../tax-credit/estimate-tax-credit.ts'
import { backup } from './backup.ts'
import type { Command } from './command.ts'
import { doctor } from './doctor.ts'
import { type LineOperation, lines } from './lines.ts'
import { openapi } from './openapi.ts'
import { prepare } from './prepare.ts'
import { replay } from './replay.ts'
import { restore } from './restore.ts'
import { rotateDocumentKey } from './rotate-document-key.ts'
import { rotateOauthKeyCommand } from './rotate-oauth-key.ts'
import { seed } from './seed.ts'
import { settings } from './settings.ts'
import { simulateLeak } from './simulate-leak.ts'
import { restoreApi, stopApi } from './switch-api.ts'

/** What the command line can do: one question a line, one answer a line. */
export const lineOperations = {
  estimate: lines(makeEstimate),
  explain: lines(explainMonths),
  'tax-credit': lines(estimateTaxCredit),
  calendar: lines(readMonthCalendar),
  penalty: lines(computePenalty),
} as const satisfies Readonly<Record<string, LineOperation>>

/** What looks after an installation, before and beside the platform: nobody acts, so these are no operations. */
export const upkeepCommands: Readonly<Record<string, Command>> = {
  openapi,
  settings,
  prepare,
  doctor,
  backup,
  restore,
  replay,
  'rotate-document-key': rotateDocumentKey,
  'rotate-oauth-key': rotateOauthKeyCommand,
  'stop-api': stopApi,
  'restore-api': restoreApi,
  'simulate-leak': simulateLeak,
  seed,
}
