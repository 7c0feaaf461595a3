import { EmploymentEventKind, EmploymentSide, RepairOwner, RepairSubject } from '@cesu/db/model'
import { z } from 'zod'
import { frenchMonth } from '../shared/index.ts'
import { event } from './event-definition.ts'

const said = z.object({ event: z.enum(EmploymentEventKind), side: z.enum(EmploymentSide) })

const nameOf = ({ event: kind }: z.output<typeof said>) =>
  kind === 'END' ? 'la fin d’un contrat' : 'un arrêt de travail'

const wrong = { datum: z.enum(RepairSubject) }
/** By months: « octobre 2026 », or nothing. */
const ofMonth = (period: string | null) => (period === null ? '' : ` de ${frenchMonth(period)}`)

/** What is said of a contract, beside its months, and what is repaired. */
export const employmentEvents = {
  EMPLOYMENT_EVENT_STATED: event({
    subject: 'EMPLOYMENT_EVENT',
    version: 1,
    payload: said,
    sentence: (payload) => `a déclaré ${nameOf(payload)}`,
    tells: null,
  }),
  EMPLOYMENT_EVENT_CONFIRMED: event({
    subject: 'EMPLOYMENT_EVENT',
    version: 1,
    payload: said,
    sentence: (payload) => `a confirmé ${nameOf(payload)}`,
    tells: null,
  }),
  EMPLOYMENT_EVENT_WITHDRAWN: event({
    subject: 'EMPLOYMENT_EVENT',
    version: 1,
    payload: said,
    sentence: (payload) => `a retiré ${nameOf(payload)}`,
    tells: null,
  }),
  RECORDS_ACKNOWLEDGED: event({
    subject: 'ACCESS_RECORD',
    version: 1,
    payload: z.object({ taken: z.int(), rejected: z.int() }),
    sentence: ({ taken, rejected }) => `a accusé réception d’une lecture : ${taken} pris, ${rejected} rejeté(s)`,
    tells: null,
  }),
  REPAIR_OPENED: event({
    subject: 'REPAIR_ITEM',
    version: 1,
    payload: z.object({
      ...wrong,
      period: z.string().nullable(),
      owner: z.enum(RepairOwner),
      dueDay: z.string(),
    }),
    sentence: ({ period }) => `a signalé une erreur${ofMonth(period)}`,
    // Written by the database itself, to who has to answer.
    tells: null,
  }),
  REPAIR_ANSWERED: event({
    subject: 'REPAIR_ITEM',
    version: 1,
    payload: z.object({ ...wrong, outcome: z.enum(['CORRECTED', 'MAINTAINED', 'WITHDRAWN']) }),
    sentence: ({ outcome }) =>
      outcome === 'CORRECTED' ? 'a corrigé une erreur signalée' : 'a répondu à une erreur signalée',
    // Written by the database itself, to the consumer that rejected it.
    tells: null,
  }),
  REPAIR_WITHDRAWN: event({
    subject: 'REPAIR_ITEM',
    version: 1,
    payload: z.object(wrong),
    sentence: () => 'a retiré une erreur signalée',
    tells: null,
  }),
}
