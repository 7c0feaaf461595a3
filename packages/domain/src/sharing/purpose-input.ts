import { LegalBasis } from '@cesu/db/model'
import { z } from 'zod'
import { defineRefusals, type Refusal } from '../shared/index.ts'
import { sharingScopeNames } from './scopes.ts'

/** A version of a purpose to propose. */
export const PurposeInput = z.strictObject({
  /** Of the purpose that it changes, or of a new one. */
  code: z
    .string()
    .regex(/^[A-Z]+(-[A-Z]+)*$/)
    .max(40),
  agreementId: z.uuid(),
  label: z.string().trim().min(1).max(120),
  explanation: z.string().trim().min(1).max(600),
  legalBasis: z.enum(LegalBasis),
  legalTexts: z.array(z.string().trim().min(1).max(120)).min(1).max(10),
  isInferred: z.boolean(),
  reusedForControl: z.boolean(),
  scopes: z.array(z.enum(sharingScopeNames)).min(1).max(10),
  /** Days that a grant lasts at most. */
  maxDays: z.int().min(1).max(366),
  /** Months that the consumer keeps them at most. */
  keptMonths: z.int().min(0).max(120),
  /** Readings a day at most. */
  callsPerDay: z.int().min(1).max(1_000_000),
  /** Why it is changed, for who answers. */
  reason: z.string().trim().min(1).max(2_000),
})
export type PurposeInput = z.output<typeof PurposeInput>

/** What each field expects, in French. */
export const purposeExpected = {
  code: 'le code de la finalité, par exemple FT-ACTUALISATION',
  agreementId: 'l’identifiant d’une convention',
  label: 'ce que lit la personne, en 120 caractères au plus',
  explanation: 'à quoi cela sert, en 600 caractères au plus',
  legalBasis: 'un fondement : USER_REQUEST, PROACTIVE, OBLIGATION ou CONSENT',
  legalTexts: 'un à dix articles',
  isInferred: 'true si le fondement reste à confirmer, sinon false',
  reusedForControl: 'true si l’organisme peut s’en servir pour contrôler, sinon false',
  scopes: `un à dix périmètres : ${sharingScopeNames.join(', ')}`,
  maxDays: 'une durée de 1 à 366 jours',
  keptMonths: 'une conservation de 0 à 120 mois',
  callsPerDay: 'un nombre de lectures par jour, de 1 à 1 000 000',
  reason: 'la raison du changement, en 2 000 caractères au plus',
}

/** Why a version of a purpose is not proposed. */
export const refusePurpose = defineRefusals({
  'purpose.controls': {
    actor: 'URSSAF',
    cause: 'Des données qui informent d’un droit ne servent jamais à contrôler (CRPA, article L114-8, II).',
    remedy: 'Retirez la réutilisation pour contrôle, ou faites-en une autre finalité, sur un autre fondement.',
  },
  'purpose.kept_too_long': {
    actor: 'URSSAF',
    cause: 'Des données qui informent d’un droit se gardent douze mois au plus (CRPA, article R114-9-7).',
    remedy: 'Écrivez douze mois, ou moins.',
  },
  'purpose.already_proposed': {
    actor: 'URSSAF',
    cause: 'Une version de cette finalité attend déjà une réponse.',
    remedy: 'Faites-la accepter ou écarter, puis proposez la suivante.',
  },
  'purpose.no_agreement': {
    actor: 'URSSAF',
    cause: 'Cette convention n’existe pas, ou elle est close.',
    remedy: 'Choisissez une convention en vigueur ou suspendue.',
  },
})

/** What the law has against a version of a purpose; nothing when it can be proposed. */
export function purposeRefusals({ legalBasis, reusedForControl, keptMonths }: PurposeInput): Refusal[] {
  if (legalBasis !== 'PROACTIVE') return []
  return [
    ...(reusedForControl ? [refusePurpose('purpose.controls', 'reusedForControl')] : []),
    ...(keptMonths > 12 ? [refusePurpose('purpose.kept_too_long', 'keptMonths')] : []),
  ]
}
