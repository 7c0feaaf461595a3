import { ContractEndRoute, LeaveMode } from '@cesu/db/model'
import { z } from 'zod'
import { endFacts, eventExpected } from '../employment-events/event-input.ts'
import { isDay } from '../shared/index.ts'

/** Characters of a family name or of first names, and of what a worker would do. */
export const MOST_NAME = 80
export const MOST_ACTIVITY = 100

/** Cents of an hour beyond which a wage is a mistake: ours, no text sets it. */
const MOST_NET_HOURLY_CENTS = 1_000_000

const dayAs = (example: string) =>
  z.string().refine(isDay, {
    error: ({ input }) =>
      `${input === '' ? 'Saisissez le jour' : 'Saisissez un jour qui existe'}, par exemple ${example}.`,
  })
const day = dayAs('01/12/2026')
const text = (most: number, empty: string) =>
  z
    .string()
    .max(most * 8, `Ce texte a plus de ${most} caractères.`)
    .refine((value) => value.trim() !== '', empty)

/** The two numbers by which a worker is known. */
const numberKinds = ['NIR', 'CESU'] as const

/** A worker whom a partner proposes to an employer: who it is, by four traits, and the terms of the contract. */
export const EmploymentProposalInput = z.strictObject({
  employerId: z.uuid(),
  familyName: text(MOST_NAME, 'Saisissez le nom de famille du salarié.'),
  /** All of them, as on an identity document. */
  givenNames: text(MOST_NAME, 'Saisissez les prénoms du salarié.'),
  birthDay: dayAs('12/04/1985'),
  numberKind: z.enum(numberKinds, 'Dites quel numéro vous avez.'),
  /** The social security number with its key, or the Cesu number; spaces allowed. */
  number: z
    .string()
    .max(40, 'Ce numéro est trop long.')
    .refine((value) => value.trim() !== '', 'Saisissez le numéro du salarié.'),
  /** What the worker would do, in plain French. */
  activity: text(MOST_ACTIVITY, 'Saisissez l’emploi, par exemple : ménage et repassage.'),
  startDay: day,
  /** Hours of a usual week, at most two decimals; null when the week has no usual hours. The rule says how many there may be. */
  weeklyHours: z.number('Saisissez les heures avec des chiffres, par exemple 6,5.').nullable(),
  /** The 10 % for paid leave included when the leave is. */
  netHourlyCents: z
    .int('Saisissez un montant en euros, par exemple 12,50.')
    .min(1, 'Le salaire doit dépasser 0 €.')
    .max(MOST_NET_HOURLY_CENTS, 'Ce salaire dépasse 10 000 € de l’heure. Vérifiez la virgule.'),
  /** Level in the wage grid. */
  level: z.int('Choisissez le niveau de l’emploi.').min(1).max(12),
  /** Holds the certificate of the level: it raises the grid, up to level 6. */
  certified: z.boolean(),
  leaveMode: z.enum(LeaveMode, 'Dites comment les congés payés sont réglés.'),
})
export type EmploymentProposalInput = z.infer<typeof EmploymentProposalInput>

/** The end of a contract that a partner proposes to an employer. */
export const EndProposalInput = z.strictObject({
  employerId: z.uuid(),
  employmentId: z.uuid(),
  /** Last day of the contract. */
  endDay: day,
  route: z.enum(ContractEndRoute, 'Choisissez la façon dont le contrat se termine.'),
  ...endFacts,
})
export type EndProposalInput = z.infer<typeof EndProposalInput>

/** What each field expects, in French, after « Indiquez ». */
export const proposalExpected = {
  employerId: 'un employeur qui vous a donné mandat',
  employmentId: 'une relation d’emploi de cet employeur',
  id: 'l’identifiant de la proposition',
  familyName: `un nom de ${MOST_NAME} caractères au plus`,
  givenNames: `des prénoms de ${MOST_NAME} caractères au plus`,
  birthDay: 'un jour qui existe, par exemple 1985-04-12',
  numberKind: 'NIR (sécurité sociale) ou CESU',
  number: 'le numéro de sécurité sociale avec sa clé, ou le numéro Cesu',
  activity: `un texte de ${MOST_ACTIVITY} caractères au plus`,
  startDay: 'un jour qui existe, par exemple 2026-12-01',
  weeklyHours: 'un nombre d’heures par semaine, 48 au plus, par exemple 6,5, ou null',
  netHourlyCents: 'un montant en centimes, par exemple 1250 pour 12,50 €',
  level: 'un niveau de 1 à 12',
  certified: 'true si le salarié a le certificat de ce niveau, sinon false',
  leaveMode: 'INCLUDED (compris dans le salaire) ou TAKEN (payés quand ils sont pris)',
  endDay: 'un jour qui existe, par exemple 2026-12-31',
  route: eventExpected.route,
  lastDayWorked: eventExpected.lastDayWorked,
  noticeStatus: eventExpected.noticeStatus,
  noticeFirstDay: eventExpected.noticeFirstDay,
  noticeLastDay: eventExpected.noticeLastDay,
  severanceCents: eventExpected.severanceCents,
  retirementCents: eventExpected.retirementCents,
  mutualCents: eventExpected.mutualCents,
  fixedTermCents: eventExpected.fixedTermCents,
  noticeCents: eventExpected.noticeCents,
  paidLeaveCents: eventExpected.paidLeaveCents,
  portability: eventExpected.portability,
} as const
