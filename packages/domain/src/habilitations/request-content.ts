import { type PartnerKind, Scope } from '@cesu/db/model'
import { z } from 'zod'
import { scopes } from '../permissions/api-client.ts'
import type { Refusal } from '../shared/refusal.ts'
import { refuseHabilitation } from './habilitation-refusals.ts'

/** What each field may hold, as the table does. */
export const longest = { projectName: 120, purpose: 2_000, name: 120, email: 254, employers: 1_000_000 } as const

/**
 * What a request says: eight fields. The rest Urssaf holds: who the partner is, its number, its mandates, what it declares, what became
 * of it (partners reference, §1.1 and §3.1).
 */
export const RequestContent = z.strictObject({
  projectName: z.string().max(longest.projectName),
  purpose: z.string().max(longest.purpose),
  scopes: z.array(z.enum(Scope)).max(Object.keys(Scope).length),
  /** 0 before it is said. */
  expectedEmployers: z.int().min(0).max(longest.employers),
  protectionName: z.string().max(longest.name),
  protectionEmail: z.string().max(longest.email),
  technicalName: z.string().max(longest.name),
  technicalEmail: z.string().max(longest.email),
})
export type RequestContent = z.output<typeof RequestContent>

/** What each field expects, in French. */
export const contentExpected = {
  projectName: `le nom du projet, en ${longest.projectName} caractères au plus`,
  purpose: `à quoi il sert, en ${longest.purpose} caractères au plus`,
  scopes: 'les droits demandés',
  expectedEmployers: 'un nombre d’employeurs, sans chiffre après la virgule',
  protectionName: 'le nom du délégué à la protection des données',
  protectionEmail: 'son adresse électronique',
  technicalName: 'le nom du contact technique',
  technicalEmail: 'son adresse électronique',
}

/** One field. */
export type RequestField = keyof RequestContent

/** The fields, in the order in which they are asked and read. */
export const requestFields = Object.keys(RequestContent.shape) as [RequestField, ...RequestField[]]

/** What those who declare nothing may ask, and they alone, beside the events that all may read. */
const ofOneKind: Partial<Record<PartnerKind, readonly Scope[]>> = {
  PUBLIC_SERVICE: ['ACTIVITY_READ'],
  VOUCHER_ISSUER: ['VOUCHERS_READ', 'VOUCHERS_WRITE'],
}

/** What a partner may ask: who reads what workers let it read, or issues titles, declares nothing, and the other way round. */
export function askableScopes(kind: PartnerKind): Scope[] {
  const own = ofOneKind[kind]
  const others = Object.values(ofOneKind).flat()
  return Object.values(Scope).filter((scope) =>
    own === undefined ? !others.includes(scope) : own.includes(scope) || scope === 'EVENTS_READ',
  )
}

/** What each is called. */
export const requestFieldLabels: Record<RequestField, string> = {
  projectName: 'Nom du projet',
  purpose: 'À quoi il sert',
  scopes: 'Droits demandés',
  expectedEmployers: 'Employeurs attendus dans l’année',
  protectionName: 'Protection des données : nom',
  protectionEmail: 'Protection des données : adresse électronique',
  technicalName: 'Contact technique : nom',
  technicalEmail: 'Contact technique : adresse électronique',
}

/** The three pages on which they are asked. */
export const requestPages = [
  { slug: 'projet', title: 'À quoi ça sert', fields: ['projectName', 'purpose'] },
  { slug: 'droits', title: 'Ce que vous demandez', fields: ['scopes', 'expectedEmployers'] },
  {
    slug: 'contacts',
    title: 'Qui joindre',
    fields: ['protectionName', 'protectionEmail', 'technicalName', 'technicalEmail'],
  },
] as const satisfies readonly { slug: string; title: string; fields: readonly RequestField[] }[]

const isEmail = (text: string): boolean => z.email().safeParse(text).success

/** All that a request lacks before it is sent, in the order of the pages; none means that it may be. */
export const requestFaults = (content: RequestContent): Refusal[] =>
  requestFields.flatMap((field): Refusal[] => {
    const value = content[field]
    if (value === '' || value === 0 || (Array.isArray(value) && value.length === 0))
      return [refuseHabilitation(missing[field], field)]
    const isAddress = field === 'protectionEmail' || field === 'technicalEmail'
    return isAddress && !isEmail(content[field]) ? [refuseHabilitation('habilitation.email_unreadable', field)] : []
  })

const missing = {
  projectName: 'habilitation.project_missing',
  purpose: 'habilitation.purpose_missing',
  scopes: 'habilitation.scopes_missing',
  expectedEmployers: 'habilitation.employers_missing',
  protectionName: 'habilitation.contact_missing',
  protectionEmail: 'habilitation.email_missing',
  technicalName: 'habilitation.contact_missing',
  technicalEmail: 'habilitation.email_missing',
} as const satisfies Record<RequestField, Refusal['code']>

/** What of a content is known: what was granted before requests were made here says its rights alone. */
export type KnownContent = Partial<RequestContent>
export const KnownContent = RequestContent.partial() as unknown as z.ZodType<KnownContent, KnownContent>

/** A field that differs, as it was (null when that is not known) and as it is, in words; of rights, those taken out and those added. */
export interface RequestChange {
  readonly field: RequestField
  readonly before: string | null
  readonly after: string
}

/** The fields that differ, in their order: none when nothing was known before. */
export const requestChanges = (before: KnownContent | null, after: RequestContent): RequestChange[] =>
  before === null
    ? []
    : requestFields.flatMap((field): RequestChange[] => {
        const was = before[field]
        if (was === undefined) return [{ field, before: null, after: inWords(after[field]) }]
        if (inWords(was) === inWords(after[field])) return []
        if (field !== 'scopes') return [{ field, before: inWords(was), after: inWords(after[field]) }]
        return [{ field, before: without(before.scopes, after.scopes), after: without(after.scopes, before.scopes) }]
      })

const without = (given: readonly Scope[] = [], others: readonly Scope[] = []): string =>
  inWords(given.filter((scope) => !others.includes(scope)))

/** A field in words: rights as they are read, in the order of the platform. */
export function inWords(value: RequestContent[RequestField]): string {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return value.toLocaleString('fr-FR')
  return Object.values(Scope)
    .filter((scope) => value.includes(scope))
    .map((scope) => scopes[scope].label)
    .join(' ; ')
}
