import type { AgentRole, PartnerKind, StaffRole } from '@cesu/db/model'

/** The partners of the demo world: one of each trade, with an invented name and a valid SIRET. */
export const partners: readonly { slug: string; name: string; kind: PartnerKind; siren: string }[] = [
  { slug: 'coupdemain', name: 'Coup de main (démo)', kind: 'JOBBING_PLATFORM', siren: '99999901' },
  { slug: 'voisinages', name: 'Voisinages solidaires (démo)', kind: 'COLLABORATIVE_PLATFORM', siren: '99999902' },
  { slug: 'mandatis', name: 'Mandatis à domicile (démo)', kind: 'MANDATARY', siren: '99999903' },
  { slug: 'paieclaire', name: 'PaieClaire logiciels (démo)', kind: 'SOFTWARE_EDITOR', siren: '99999904' },
]

/** The staff of the partners, by slug. */
export const staff: readonly { partner: string; role: StaffRole; givenName: string; familyName: string }[] = [
  { partner: 'coupdemain', role: 'DECLARANT', givenName: 'Léa', familyName: 'Vifargent' },
  { partner: 'coupdemain', role: 'READER', givenName: 'Noé', familyName: 'Calmevent' },
  { partner: 'voisinages', role: 'DECLARANT', givenName: 'Samir', familyName: 'Beaupré-Fictif' },
  { partner: 'voisinages', role: 'READER', givenName: 'Clara', familyName: 'Lointaine' },
  { partner: 'mandatis', role: 'DECLARANT', givenName: 'Odette', familyName: 'Fortpont' },
  { partner: 'mandatis', role: 'READER', givenName: 'Rémi', familyName: 'Longuemain' },
  { partner: 'paieclaire', role: 'DECLARANT', givenName: 'Aïcha', familyName: 'Clairbilan' },
  { partner: 'paieclaire', role: 'READER', givenName: 'Tom', familyName: 'Vertcompte' },
]

/** Who looks after the applications of each partner, by slug: drawn apart, so that the rest of the world stays what it is. */
export const administrators: typeof staff = [
  { partner: 'coupdemain', role: 'ADMINISTRATOR', givenName: 'Inès', familyName: 'Clédesol' },
  { partner: 'voisinages', role: 'ADMINISTRATOR', givenName: 'Paul', familyName: 'Serruriac' },
  { partner: 'mandatis', role: 'ADMINISTRATOR', givenName: 'Jeanne', familyName: 'Trousseau-Fictif' },
  { partner: 'paieclaire', role: 'ADMINISTRATOR', givenName: 'Malik', familyName: 'Cadenas' },
]

/** The teams of agents: each kind of partner belongs to one of them, and so do the cases that concern no partner. */
export const teams: readonly { name: string; partnerKinds: readonly PartnerKind[]; withoutPartner?: true }[] = [
  { name: 'Équipe plateformes', partnerKinds: ['JOBBING_PLATFORM', 'COLLABORATIVE_PLATFORM'] },
  {
    name: 'Équipe mandataires et logiciels',
    partnerKinds: ['MANDATARY', 'SOFTWARE_EDITOR', 'VOUCHER_ISSUER', 'PUBLIC_SERVICE'],
    withoutPartner: true,
  },
]

/** The people of Urssaf, by team (0 or 1); some have rights about the cases of their team alone. */
export const agents: readonly {
  team: 0 | 1
  role: AgentRole
  givenName: string
  familyName: string
  ofTeam?: true
}[] = [
  { team: 0, role: 'AGENT', givenName: 'Camille', familyName: 'Rondeau-Fictif' },
  { team: 0, role: 'AGENT', givenName: 'Idriss', familyName: 'Bonregard', ofTeam: true },
  { team: 0, role: 'SUPERVISOR', givenName: 'Hélène', familyName: 'Grandcadre' },
  { team: 1, role: 'AGENT', givenName: 'Julien', familyName: 'Patiencier' },
  { team: 1, role: 'AGENT', givenName: 'Maria', familyName: 'Doucelettre' },
  { team: 1, role: 'SUPERVISOR', givenName: 'Yves', familyName: 'Largevue' },
  { team: 1, role: 'AUDITOR', givenName: 'Sophie', familyName: 'Claireloupe' },
]

/** Those who read and change nothing, and those who manage people and settings: drawn apart, as the administrators of partners. */
export const otherAgents: typeof agents = [
  { team: 0, role: 'READER', givenName: 'Basile', familyName: 'Longregard', ofTeam: true },
  { team: 1, role: 'ADMINISTRATOR', givenName: 'Nadia', familyName: 'Portedroit' },
]
