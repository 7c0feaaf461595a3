import { createHash, createHmac } from 'node:crypto'
import { type Beneficiary, beneficiaryText } from '@cesu/domain/vouchers'

/**
 * The salt of the fingerprints of an issuer’s beneficiaries, in hexadecimal: its own, so that two issuers cannot join theirs. Derived from
 * the platform's secret: another secret gives another, and the fingerprints of before are nobody’s.
 */
export const issuerSalt = (secret: string, issuerId: string): string =>
  createHmac('sha256', createHmac('sha256', secret).update('beneficiary:v1').digest()).update(issuerId).digest('hex')

/** The fingerprint of a person under the salt of an issuer, in hexadecimal: what its titles say of whom they are for. */
export const beneficiaryHash = (person: Beneficiary, salt: string): string =>
  createHash('sha256').update(beneficiaryText(person, salt)).digest('hex')
