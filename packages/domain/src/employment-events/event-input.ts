import { ContractEndRoute, NoticeStatus } from '@cesu/db/model'
import { z } from 'zod'
import { isDay } from '../shared/index.ts'

const day = z.string().refine(isDay, {
  error: ({ input }) =>
    `${input === '' ? 'Saisissez le jour' : 'Saisissez un jour qui existe'}, par exemple 12/10/2026.`,
})
const maybe = day.nullish().transform((value) => value ?? null)

/** What may be added to the end of a contract: the last day worked and paid, and the notice. */
export const endFacts = {
  lastDayWorked: maybe,
  noticeStatus: z
    .enum(NoticeStatus)
    .nullish()
    .transform((value) => value ?? null),
  noticeFirstDay: maybe,
  noticeLastDay: maybe,
}

const contract = { employerId: z.uuid(), employmentId: z.uuid() }

/** A stop of the worker: its first day, its last one when it is known, and the last day worked before it. */
export const StopInput = z.strictObject({
  ...{ kind: z.literal('STOP'), ...contract, firstDay: day, lastDay: maybe, lastDayWorked: day },
})

export type StopInput = z.infer<typeof StopInput>

/** The end of a contract, as the employer says it. */
export const EmployerEndInput = z.strictObject({
  ...{ kind: z.literal('END'), ...contract, lastDay: day },
  route: z.enum(ContractEndRoute, 'Choisissez la façon dont le contrat se termine.'),
  ...endFacts,
})

/** The same, as the worker says it: how it ends is the employer's to say. */
const WorkerEndInput = z.strictObject({
  kind: z.literal('END'),
  ...contract,
  lastDay: day,
  lastDayWorked: maybe,
})

/** What an employer says of a contract. */
export const EmployerEventInput = z.discriminatedUnion('kind', [StopInput, EmployerEndInput])
export type EmployerEventInput = z.infer<typeof EmployerEventInput>

/** What a worker says of a contract. */
export const WorkerEventInput = z.discriminatedUnion('kind', [StopInput, WorkerEndInput])
export type WorkerEventInput = z.infer<typeof WorkerEventInput>

/** What each field expects, in French, after « Indiquez ». */
export const eventExpected = {
  kind: 'STOP (arrêt de travail) ou END (fin du contrat)',
  employerId: 'un employeur que vous connaissez ici',
  employmentId: 'une relation d’emploi de cet employeur',
  firstDay: 'le premier jour de l’arrêt, par exemple 2026-10-12',
  lastDay: 'le dernier jour du contrat, ou celui de l’arrêt s’il est connu, par exemple 2026-10-31',
  lastDayWorked: 'le dernier jour travaillé et payé, par exemple 2026-10-11',
  route: `une façon de finir : ${Object.values(ContractEndRoute).join(', ')}`,
  noticeStatus: `ce que devient le préavis : ${Object.values(NoticeStatus).join(', ')}, ou rien`,
  noticeFirstDay: 'le premier jour du préavis, ou rien',
  noticeLastDay: 'le dernier jour du préavis, ou rien',
  id: 'l’identifiant de ce qui a été dit',
} as const
