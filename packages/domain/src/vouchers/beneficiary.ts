import type { Day } from '../shared/index.ts'

/** Who a title is for, as Urssaf knows them. */
export interface Beneficiary {
  readonly familyName: string
  /** The first of them counts, up to a space or a comma. */
  readonly givenNames: string
  readonly birthDay: Day
}

/** Capitals of the Latin alphabet and digits: « D’Été-Œuvré » is DETEUVRE, for letters that do not come apart are left out. */
const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/[^A-Za-z0-9]/g, '')
    .toUpperCase()

/**
 * The text whose SHA-256, in hexadecimal, is the fingerprint of a beneficiary for one issuer (ours, grade D): family name at birth, first
 * given name, birth day YYYY-MM-DD and the salt of the issuer, between vertical bars. Names in Unicode NFKD, of which only A to Z and 0 to 9
 * are kept, in capitals. Written again in SQL (`beneficiary_fingerprint`), where the persons are. Urssaf holds one family name a person.
 */
export const beneficiaryText = ({ familyName, givenNames, birthDay }: Beneficiary, salt: string): string =>
  [plain(familyName), plain(givenNames.trim().split(/[\s,]+/)[0] ?? ''), birthDay, salt].join('|')
