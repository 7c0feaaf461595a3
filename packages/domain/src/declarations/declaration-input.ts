import { PayKind, PayWithoutHours } from '@cesu/db/model'
import { z } from 'zod'
import { isDay, isPeriod, type Read, readInput } from '../shared/index.ts'
import { TitlesInput, titlesExpected } from '../vouchers/index.ts'
import { elementFields } from './element-fields.ts'
import { elementsExpected } from './elements.ts'

const day = z.string().refine(isDay, {
  error: ({ input }) =>
    input === ''
      ? 'Saisissez le jour, par exemple 30/11/2026.'
      : 'Saisissez un jour qui existe, par exemple 30/11/2026.',
})

/** What is declared of a month: the same to declare it and to correct it. Amounts in cents, hours with at most two decimals. */
const month = {
  /** First and last day worked, YYYY-MM-DD. */
  startDay: day,
  endDay: day,
  /** Day the pay was or will be paid, YYYY-MM-DD. */
  paymentDay: day,
  hours: z.number('Saisissez les heures avec des chiffres, par exemple 26,5.').min(0),
  /** What is paid when there are no hours, of work or of presence; absent when there are. */
  payWithoutHours: z.enum(PayWithoutHours, 'Dites ce que ce mois sans heures paie.').optional(),
  pay: z.strictObject({
    kind: z.enum([PayKind.NET, PayKind.NET_HOURLY]),
    amountCents: z.int('Saisissez un montant en euros, par exemple 12,50.').min(0).max(100_000_000),
  }),
  paidLeaveIncluded: z.boolean(),
  /** The employer gives up the exemption for this month and takes the flat deduction by hour. */
  exemptionRenounced: z.boolean().optional(),
  ...elementFields,
}

/** A month as it is declared, whoever it is of. */
export const DeclaredMonth = z.strictObject(month)
export type DeclaredMonth = z.infer<typeof DeclaredMonth>

/** What a partner declares: one month of one employment. */
export const DeclarationInput = z.strictObject({
  employerId: z.uuid(),
  employmentId: z.uuid(),
  /** Month of the work, YYYY-MM. */
  period: z.string().refine(isPeriod, 'Choisissez un mois qui existe.'),
  ...month,
  /** Titles of prefinanced CESU that pay it: each is used or refused alone, and the declaration is registered whatever comes of them. */
  titles: TitlesInput.optional(),
  /** The hash that its check gave (declarations.check): anything else that would be registered, because something changed meanwhile, refuses it. */
  hash: z
    .string()
    .regex(/^[\w-]{43}$/)
    .optional(),
  /** The pair already has a pay in this month, on other days: this is another one. */
  anotherPay: z.boolean().optional(),
})
export type DeclarationInput = z.infer<typeof DeclarationInput>

/** What each field expects, in French, after « Indiquez ». */
export const declarationExpected = {
  employerId: 'l’identifiant (UUID) d’un employeur qui vous a donné mandat',
  employmentId: 'l’identifiant (UUID) d’un contrat de cet employeur',
  period: 'un mois qui existe, écrit "AAAA-MM", par exemple "2026-10"',
  startDay: 'un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-01"',
  endDay: 'un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31"',
  paymentDay: 'un jour qui existe, écrit "AAAA-MM-JJ", par exemple "2026-10-31"',
  hours: 'un nombre d’heures, sans guillemets, par exemple 26.5',
  payWithoutHours:
    '"BONUS" (prime), "LEAVE_BALANCE" (solde de congés) ou "CONTRACT_END" (fin de contrat), pour 0 heure seulement',
  pay: 'un objet {"kind", "amountCents"}',
  'pay.kind': '"NET" (total du mois) ou "NET_HOURLY" (par heure)',
  'pay.amountCents': 'un nombre entier de centimes, de 0 à 100 000 000 : 1250 pour 12,50 €',
  paidLeaveIncluded: 'true ou false',
  hash: 'l’empreinte (hash) que la vérification a donnée, ou rien',
  anotherPay: 'true pour une autre paie d’un mois qui en a déjà une, sinon false ou rien',
  exemptionRenounced: 'true pour la déduction par heure à la place de l’exonération, sinon false ou rien',
  ...elementsExpected,
  ...titlesExpected,
} as const

/** Reads a declaration that comes from outside: the declaration, or every reason why it has not the right shape. */
export const parseDeclarationInput = (value: unknown): Read<DeclarationInput> =>
  readInput(DeclarationInput, value, declarationExpected)
