import { ContractEndRoute, NoticeStatus } from '@cesu/db/model'
import { z } from 'zod'
import { isDay } from '../shared/index.ts'

const day = z.string().refine(isDay, {
  error: ({ input }) =>
    `${input === '' ? 'Saisissez le jour' : 'Saisissez un jour qui existe'}, par exemple 12/10/2026.`,
})
const maybe = day.nullish().transform((value) => value ?? null)

/** Most that one sum of the end of a contract may be, in cents: ours, no text sets it (grade D). */
const MOST_SUM_CENTS = 20_000_000

const sum = z
  .int('Saisissez un montant en euros, par exemple 1 200,50.')
  .min(1, 'Ce montant doit dépasser 0 € : laissez vide quand rien n’est payé.')
  .max(MOST_SUM_CENTS, 'Ce montant dépasse 200 000 €. Vérifiez la virgule.')
  .nullish()
  .transform((value) => value ?? null)

/**
 * What may be added to the end of a contract (CSS D133-13-4): the last day worked and paid, the notice, what is paid on this occasion, by
 * kind, gross, in cents, and whether the worker keeps the provident cover.
 */
export const endFacts = {
  lastDayWorked: maybe,
  noticeStatus: z
    .enum(NoticeStatus)
    .nullish()
    .transform((value) => value ?? null),
  noticeFirstDay: maybe,
  noticeLastDay: maybe,
  ...{ severanceCents: sum, retirementCents: sum, mutualCents: sum, fixedTermCents: sum },
  ...{ noticeCents: sum, paidLeaveCents: sum },
  portability: z
    .boolean()
    .nullish()
    .transform((value) => value ?? null),
}

const cents = z.int().nullable()

/** The sums and the provident cover of an end, as they leave. */
export const endSumsHeld = {
  ...{ severanceCents: cents, retirementCents: cents, mutualCents: cents, fixedTermCents: cents },
  ...{ noticeCents: cents, paidLeaveCents: cents, portability: z.boolean().nullable() },
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

const sumExpected = (what: string) => `${what}, en centimes bruts, par exemple 120000 pour 1 200 €, ou rien`

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
  severanceCents: sumExpected('l’indemnité de licenciement'),
  retirementCents: sumExpected('l’indemnité de mise à la retraite'),
  mutualCents: sumExpected('l’indemnité de rupture conventionnelle'),
  fixedTermCents: sumExpected('l’indemnité de fin de contrat à durée déterminée'),
  noticeCents: sumExpected('l’indemnité compensatrice de préavis'),
  paidLeaveCents: sumExpected('l’indemnité compensatrice de congés payés'),
  portability: 'true si le salarié garde la prévoyance, false sinon, ou rien',
  id: 'l’identifiant de ce qui a été dit',
} as const
