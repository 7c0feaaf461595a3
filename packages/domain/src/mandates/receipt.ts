import type { Mandate, MandateConsent } from '@cesu/db/model'

/** What a receipt of a mandate signs. */
export type SignedMandate = Pick<Mandate, 'acts' | 'startDay' | 'endDay'> &
  Pick<
    MandateConsent,
    'mandateId' | 'signerName' | 'issuer' | 'acr' | 'textVersion' | 'signedAt' | 'code' | 'keyId'
  > & {
    siret: string
    /** SHA-256 of the text that was shown, hexadecimal. */
    textHash: string
  }

/**
 * The line that is signed (Ed25519) when a mandate is given: everything that proves it, in a fixed order, in one JSON array whose first
 * word says what it is. Whoever has the receipt and the public key of `keyId` checks it without us.
 */
export const signedMandateLine = (mandate: SignedMandate): string =>
  JSON.stringify([
    'cesu-mandate-1',
    ...[mandate.keyId, mandate.code, mandate.mandateId, mandate.siret, mandate.acts.join(' ')],
    ...[mandate.startDay, mandate.endDay, mandate.signerName, mandate.issuer, mandate.acr],
    ...[mandate.signedAt.toISOString(), mandate.textVersion, mandate.textHash],
  ])

/** What a screen writes for each level of identity (règlement d’exécution (UE) 2015/1502). */
const identityLevelLabels: Readonly<Record<string, string>> = {
  eidas1: 'faible (eIDAS 1)',
  eidas2: 'substantiel (eIDAS 2)',
  eidas3: 'élevé (eIDAS 3)',
}

/** The level of an identity in French; what its provider said when it is another word. */
export const identityLevel = (acr: string | null): string =>
  acr === null ? 'non précisé' : (identityLevelLabels[acr] ?? acr)
