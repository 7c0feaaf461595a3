import type { CaseParty } from '@cesu/domain/openings'

/** What a person is, as the address of their page says it. */
export const partyOfSlug = {
  employeur: 'EMPLOYER',
  salarie: 'EMPLOYEE',
  partenaire: 'PARTNER',
} as const satisfies Record<string, CaseParty>
export type PartySlug = keyof typeof partyOfSlug

/** The other way round. */
export const slugOfParty = {
  EMPLOYER: 'employeur',
  EMPLOYEE: 'salarie',
  PARTNER: 'partenaire',
} as const satisfies Record<CaseParty, PartySlug>

export const isPartySlug = (text: string): text is PartySlug => text in partyOfSlug
