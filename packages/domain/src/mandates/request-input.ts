import { MandateAct } from '@cesu/db/model'
import { z } from 'zod'
import { normaliseText } from '../shared/index.ts'
import { mandateMonths } from './mandate-text.ts'

/** Requests made in one call at most. */
export const MOST_REQUESTS = 200

/** Days that a person has to answer, and after how many they are reminded, once (partners.md §3.3: 30 days). */
export const [REQUEST_DAYS, REMINDED_AFTER_DAYS] = [30, 7]

/** Characters of an address (RFC 5321) and of a reference. */
const [LONGEST_EMAIL, LONGEST_REFERENCE] = [254, 40]

/** A short text as it is kept, on one line; what shows nothing is refused (a NUL, half a character, a change of direction). */
const line = (most: number, tooLong: string) =>
  z
    .string()
    .max(most * 8, tooLong)
    .transform((typed, context) => {
      const read = normaliseText(typed.replace(/\s+/g, ' '), most)
      if ('text' in read) return read.text
      if (read.refusal.code !== 'text.empty')
        context.addIssue({ code: 'custom', message: read.refusal.cause, input: typed })
      return ''
    })

/** An address as it is kept: spaces around it aside, in small letters. */
const Email = z
  .string()
  .max(LONGEST_EMAIL * 2, 'Cette adresse est trop longue.')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.email('Saisissez une adresse comme nom@exemple.fr.').max(LONGEST_EMAIL, 'Cette adresse est trop longue.'))

const acts = z
  .array(z.enum(MandateAct))
  .min(1, 'Choisissez au moins un acte.')
  .max(Object.keys(MandateAct).length)
  .transform((given) => Object.values(MandateAct).filter((act) => given.includes(act)))

const months = z.literal([...mandateMonths], 'Choisissez 1, 6 ou 12 mois.')

/** One person to ask. */
export const AskedPerson = z.strictObject({
  email: Email,
  /** Cesu number of the employer it is addressed to: another person who signs is refused. */
  employerNumber: z
    .string()
    .transform((text) => text.replaceAll(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[0-9A-Z]{14}$/, 'Un numéro Cesu compte 14 chiffres ou lettres.'))
    .nullish(),
  /** What the partner calls this client. */
  reference: line(LONGEST_REFERENCE, `Cette référence a plus de ${LONGEST_REFERENCE} caractères.`).nullish(),
})
export type AskedPerson = z.infer<typeof AskedPerson>

/** Mandates to ask, of one person or of many: the same acts, for the same time. Each person has a verdict of their own. */
export const MandateRequestsInput = z.strictObject({
  /** Read one by one: one that cannot be read stops none of the others. */
  persons: z.array(z.unknown()).min(1, 'Donnez au moins une adresse.').max(MOST_REQUESTS),
  acts,
  months,
})
export type MandateRequestsInput = z.infer<typeof MandateRequestsInput>

/** What each field expects, in French, after « Indiquez ». */
export const mandateRequestExpected = {
  persons: `de 1 à ${MOST_REQUESTS} personnes : email, et s’ils sont connus employerNumber et reference`,
  email: 'une adresse électronique, par exemple nom@exemple.fr',
  employerNumber: 'le numéro Cesu de l’employeur, 14 chiffres ou lettres, ou null',
  reference: `votre référence pour ce client, ${LONGEST_REFERENCE} caractères au plus, ou null`,
  acts: `des actes : ${Object.values(MandateAct).join(', ')}`,
  months: 'une durée en mois : 1, 6 ou 12',
  id: 'l’identifiant de la demande',
  employerId: 'l’identifiant de l’employeur',
  status: 'un état de la liste',
} as const

/** The link of a request: 256 bits in base64url. */
export const LinkToken = z.string().regex(/^[A-Za-z0-9_-]{43}$/)

/** What an employer gives: the months of the request unless told, and where they live when Urssaf does not know them. */
export const GiveMandateInput = z.strictObject({
  token: LinkToken,
  months: months,
  home: z
    .strictObject({
      addressLine: line(100, 'Cette adresse est trop longue.').refine(
        (text) => text !== '',
        'Saisissez le numéro et la rue.',
      ),
      postalCode: z
        .string()
        .max(20)
        .transform((text) => text.replaceAll(/\s/g, ''))
        .pipe(z.string().regex(/^\d{5}$/, 'Un code postal compte 5 chiffres, par exemple 75011.')),
      city: line(100, 'Ce nom est trop long.').refine((text) => text !== '', 'Saisissez la commune.'),
    })
    .nullish(),
})
export type GiveMandateInput = z.infer<typeof GiveMandateInput>

export const giveMandateExpected = {
  token: 'le lien reçu par message',
  months: 'une durée en mois : 1, 6 ou 12',
  home: 'votre adresse : rue, code postal et commune',
  'home.addressLine': 'le numéro et la rue',
  'home.postalCode': 'un code postal de 5 chiffres, par exemple 75011',
  'home.city': 'la commune',
  id: 'l’identifiant du mandat',
} as const
