import { z } from 'zod'
import { type Day, frenchDay, isDay } from '../shared/index.ts'
import type { LegalClock } from './definition.ts'

/** Where a leak comes from. */
export const leakOrigins = {
  URSSAF: 'L’Urssaf',
  PARTNER: 'Un partenaire, ou un de ses programmes',
  CONSUMER: 'Un organisme qui lit des données',
  UNKNOWN: 'Pas encore connu',
} as const

/** Whose data leaked. */
export const leakedPersons = {
  WORKERS: 'Des salariés',
  EMPLOYERS: 'Des employeurs',
  STAFF: 'Des personnes d’un partenaire',
  AGENTS: 'Des agents de l’Urssaf',
} as const

/** Which data leaked. */
export const leakedData = {
  IDENTITY: 'Noms, naissance',
  NIR: 'Numéro de sécurité sociale',
  CONTACT: 'Adresses, e-mails, téléphones',
  BANK: 'Comptes bancaires',
  PAY: 'Heures, salaires, cotisations',
  ACCESS: 'Mots de passe, clés, jetons',
} as const

const named = <Names extends Record<string, string>>(names: Names) =>
  z.enum(Object.keys(names) as [keyof Names & string, ...(keyof Names & string)[]])

/** Characters of what happened. */
export const MOST_LEAK_WORDS = 1_000

/** Persons of one leak at most: more than there are employers and workers. */
const MOST_PERSONS = 100_000_000

/** What is known of a leak when its case is opened. */
export const LeakFacts = z.object({
  what: z.string(),
  origin: named(leakOrigins),
  /** The partner or the body it comes from, when it is one that is known. */
  partnerName: z.string().nullable(),
  /** When Urssaf came to know of it, ISO 8601: the seventy-two hours run from there. */
  knownAt: z.string(),
  /** Since when it lasts, YYYY-MM-DD; null as long as nobody knows. */
  sinceDay: z.string().nullable(),
  who: z.array(named(leakedPersons)),
  /** How many persons, about; null as long as nobody knows. */
  persons: z.int().nullable(),
  data: z.array(named(leakedData)),
})
export type LeakFacts = z.output<typeof LeakFacts>

/** A leak, as an agent says it. */
export const LeakInput = z.strictObject({
  what: z.string().max(MOST_LEAK_WORDS * 4),
  origin: named(leakOrigins),
  partnerId: z.uuid().nullable(),
  knownAt: z.iso.datetime(),
  sinceDay: z.string().refine(isDay, 'Donnez un jour qui existe.').nullable(),
  who: z.array(named(leakedPersons)).max(Object.keys(leakedPersons).length),
  persons: z.int().min(0).max(MOST_PERSONS).nullable(),
  data: z.array(named(leakedData)).max(Object.keys(leakedData).length),
})
export type LeakInput = z.infer<typeof LeakInput>

const CNIL_HOURS = 72

/** The instant before which the CNIL is told: 72 hours after Urssaf came to know of it (GDPR, article 33 § 1, grade A). ISO 8601. */
export const tellCnilBefore = (knownAt: string): string =>
  new Date(Date.parse(knownAt) + CNIL_HOURS * 3_600_000).toISOString()

const listed = <Name extends string>(names: readonly Name[], texts: Readonly<Record<Name, string>>): string =>
  names.length === 0 ? 'pas encore connu' : names.map((name) => texts[name].toLowerCase()).join(', ')

/** Said whole, in French. */
export const leakSentence = ({ what, who, persons, data, sinceDay }: LeakFacts): string =>
  [
    `Fuite ou incident : ${what}`,
    `Qui : ${listed(who, leakedPersons)}${persons === null ? '' : `, environ ${persons}`}`,
    `Quoi : ${listed(data, leakedData)}`,
    `Depuis : ${sinceDay === null ? 'pas encore connu' : `le ${frenchDay(sinceDay as Day)}`}`,
  ].join(' · ')

/**
 * The delay of a text: 72 hours to tell the CNIL (GDPR, article 33 § 1). Of a partner, those of its terms of use too (§§ 5 to 8): 48 hours
 * to tell Urssaf, 8 days to explain.
 */
export const leakClock = ({ origin, knownAt }: LeakFacts): LegalClock => ({
  text: `La CNIL est prévenue dans les 72 heures qui suivent la connaissance de la fuite, sauf si elle ne fait courir aucun risque aux personnes ; plus tard, on dit pourquoi (RGPD, article 33 § 1).${
    origin === 'PARTNER'
      ? ' Le partenaire avait 48 heures pour prévenir l’Urssaf ; il a 8 jours pour s’expliquer, sinon son accès est coupé (conditions d’utilisation de l’API, §§ 5 à 8).'
      : ''
  }`,
  until: tellCnilBefore(knownAt),
})
