import type { Prisma, Secrets } from '@cesu/db'
import type { ExemptionKind, Territory } from '@cesu/db/model'
import { ibanKey, nirKey, searchableName } from '@cesu/domain/shared'
import type { Chance } from './chance.ts'
import { cities, familyNames, givenNames, streets } from './names.ts'

/** Who keeps the secrets of people, and when their accounts were opened. */
export interface PeopleContext {
  chance: Chance
  secrets: Secrets
  createdAt: Date
}

const digits = (value: number, width: number): string => String(value).padStart(width, '0')

const identity = (chance: Chance) => {
  const person = { givenNames: chance.pick(givenNames), familyName: chance.pick(familyNames) }
  return { ...person, searchName: searchableName(`${person.familyName} ${person.givenNames}`) }
}

const territoryOf = (postalCode: string): Territory =>
  ['57', '67', '68'].includes(postalCode.slice(0, 2)) ? 'ALSACE_MOSELLE' : 'METRO'

const exemptionOf = (rank: number): ExemptionKind => {
  if (rank % 10 === 3) return 'AGE_70'
  return rank % 15 === 7 ? 'UNCAPPED' : 'NONE'
}

/** Official geographic codes of the communes where fictive people are born. */
const birthPlaces = ['75056', '69123', '13055', '31555', '33063', '44109', '35238', '59350', '67482', '06088']

/** A fictive private employer; the rank makes its Cesu number. */
export function fictiveEmployer(
  { chance, secrets, createdAt }: PeopleContext,
  rank: number,
): Prisma.EmployerCreateManyInput {
  const id = chance.id()
  const who = identity(chance)
  const [postalCode, city] = chance.pick(cities)
  const exemption = exemptionOf(rank)
  const birthYear = exemption === 'AGE_70' ? chance.whole(1936, 1953) : chance.whole(1958, 1992)
  const bban = `9999900001${digits(rank, 11)}`
  const iban = withRibKey(bban)
  return {
    id,
    ...who,
    cesuNumber: `D${digits(9_000_000_000_000 + rank * 7919, 13)}`,
    birthPlace: birthPlaces[rank % birthPlaces.length] ?? null,
    birthDay: `${birthYear}-${digits(chance.whole(1, 12), 2)}-${digits(chance.whole(1, 28), 2)}`,
    email: `employeur${rank}@exemple.invalid`,
    addressLine: `${chance.whole(1, 120)} ${chance.pick(streets)}`,
    postalCode,
    city,
    territory: territoryOf(postalCode),
    exemption,
    ibanEncrypted: secrets.encrypt(`FR${ibanKey('FR', iban)}${iban}`, {
      table: 'employer',
      column: 'iban_encrypted',
      id,
    }),
    createdAt,
  }
}

/** The national key of a French account number (RIB), made of digits only. */
const withRibKey = (body: string): string => {
  const key = 97n - ((BigInt(body) * 100n) % 97n)
  return `${body}${digits(Number(key), 2)}`
}

const WITHHOLDING_RATES_PCM = [0, 0, 0, 500, 1_300, 2_100, 2_900, 3_500, null] as const

/** A fictive home worker; the rank makes the NIR and the Cesu number unique. */
export function fictiveEmployee(
  { chance, secrets, createdAt }: PeopleContext,
  rank: number,
): Prisma.EmployeeCreateManyInput {
  const id = chance.id()
  const year = chance.whole(1962, 2003)
  const month = digits(chance.whole(1, 12), 2)
  const body = `${chance.whole(1, 2)}${digits(year % 100, 2)}${month}99${digits(350 + (rank % 10), 3)}${digits(rank, 3)}`
  const nir = `${body}${nirKey(body)}`
  return {
    id,
    ...identity(chance),
    cesuNumber: digits(9_000_000_000 + rank * 104_729, 14),
    birthDay: `${year}-${month}-${digits(chance.whole(1, 28), 2)}`,
    nirEncrypted: secrets.encrypt(nir, { table: 'employee', column: 'nir_encrypted', id }),
    nirIndex: secrets.index(nir),
    withholdingRatePcm: chance.pick(WITHHOLDING_RATES_PCM),
    createdAt,
  }
}
