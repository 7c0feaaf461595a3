import type { CaseParty, IdentifierKind, OpeningReason, OpeningVerdict } from '@cesu/db/model'

/**
 * How long what is known of a person stays open, in minutes, before why is asked again. Ours (grade D, inferred): no text that we read
 * says how long; a telephone call and what follows it fit in. The database refuses another.
 */
export const OPENING_MINUTES = 30

/** Why an agent opens what is known of a person: from a case that they hold, or for what they write. */
export const openingReasons = {
  CASE: 'Dossier qui lui est confié',
  PERSON_ASKS: 'La personne appelle ou écrit',
  PARTNER_ASKS: 'Un partenaire ou un organisme appelle ou écrit',
  COLLEAGUE_ASKS: 'Un collègue demande de l’aide',
  CONTROL: 'Contrôle demandé',
  OTHER: 'Autre raison',
} as const satisfies Record<OpeningReason, string>

/** Those that are chosen where no case is. */
export const writtenReasons = ['PERSON_ASKS', 'PARTNER_ASKS', 'COLLEAGUE_ASKS', 'CONTROL', 'OTHER'] as const

/** One of those. */
export type WrittenReason = (typeof writtenReasons)[number]

/** What identifies a person, as it is called on screen. */
export const identifierLabels = {
  CESU_NUMBER: 'Numéro Cesu',
  BIRTH_DAY: 'Date de naissance',
  EMAIL: 'Adresse e-mail',
  ADDRESS: 'Adresse postale',
  NIR: 'Numéro de sécurité sociale',
  IBAN: 'Compte bancaire (IBAN)',
} as const satisfies Record<IdentifierKind, string>

/** What a person is, as it is called on screen. */
export const openedPartyLabels = {
  EMPLOYER: 'Employeur',
  EMPLOYEE: 'Salarié',
  PARTNER: 'Partenaire',
} as const satisfies Record<CaseParty, string>

/** What is said of an opening that no case explains. */
export const openingVerdictLabels = {
  JUSTIFIED: 'Justifiée',
  NOT_JUSTIFIED: 'Non justifiée',
} as const satisfies Record<OpeningVerdict, string>
