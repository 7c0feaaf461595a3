/**
 * The acts that ask whoever does them to have proved a moment ago who they are (security reference, ASVS 7.5.3 and R6), and what
 * each is, after « Pour » in a refusal. An operation says which of them it is; docs/access.md shows it.
 */
export const sensitiveActs = {
  HABILITATION_GRANTED: 'accorder une habilitation qui atteint des personnes réelles',
  QUOTA_GRANTED: 'accorder un relèvement de quota',
  OBJECTION_UPHELD: 'faire droit à une opposition',
  HABILITATION_MOVED: 'suspendre, rétablir ou retirer une habilitation',
  APPROVAL_GIVEN: 'répondre en second à ce qu’un collègue a proposé',
  STOPPED_BY_AGENT: 'arrêter un mandat ou une application',
  AGREEMENT_SUSPENDED: 'suspendre une convention',
  QUOTA_ENDED: 'arrêter un relèvement de quota',
  ACCESSES_EXPORTED: 'exporter un fichier signé d’accès',
  APPLICATION_KEY: 'créer une application ou lui donner une clé',
  SERVICE_CUT: 'couper ou rétablir un service',
  SETTING_CHANGED: 'changer un réglage',
  RIGHTS_CHANGED: 'changer les droits d’une personne',
  TEAM_CHANGED: 'créer ou changer une équipe',
  STAFF_INVITED: 'inviter une personne',
} as const satisfies Record<string, string>

/** One of them. */
export type SensitiveAct = keyof typeof sensitiveActs

/** A proof of identity is good for so many minutes (ours: no source says how many). */
export const PROOF_MINUTES = 10

/**
 * The levels of ProConnect with a second factor, for an identity and an organisation that somebody checked (« Niveaux d’assurance
 * eidas pour les Fournisseurs de Service », ProConnect, 2026): `eidas0-mfa` has the factor, and neither of the checks.
 */
export const twoFactorLevels: readonly string[] = ['eidas1-mfa', 'eidas2', 'eidas3']

/** What a session knows of the last time that its person proved who they are. */
export interface IdentityProof {
  /** Level of authentication; null when it is not said. */
  readonly acr: string | null
  /** When; null when the identity provider does not say. */
  readonly at: Date | null
}

/** Whether a proof is recent and strong enough for a sensitive act; none is not. */
export const isGoodProof = (proof: IdentityProof | null, now: Date): boolean =>
  proof?.at != null &&
  twoFactorLevels.includes(proof.acr ?? '') &&
  now.getTime() - proof.at.getTime() <= PROOF_MINUTES * 60_000
