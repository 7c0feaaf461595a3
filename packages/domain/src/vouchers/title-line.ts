import type { VoucherIssuer } from '@cesu/db/model'
import { z } from 'zod'
import type { CsvColumn } from '../files/index.ts'
import {
  type Day,
  frenchDay,
  frenchEuros,
  inForce,
  isDay,
  isSiret,
  lastDay,
  type Refusal,
  yearOf,
} from '../shared/index.ts'
import { mostFaceValue, serviceNatures, vintageDates } from './dated-facts.ts'
import { numberings } from './numbering.ts'
import { refuseVoucher } from './voucher-refusals.ts'

/** Natures of service that one title may be reserved to. */
const MOST_SERVICES = 10

/** A title as its issuer registers it, one a line (money-and-documents reference, §4.4). */
export const TitleLine = z.strictObject({
  number: z.string().max(32),
  vintage: z.int().min(2000).max(2099),
  faceValueCents: z.int().min(1).max(1_000_000),
  funderSiret: z.string().max(14),
  funderShareCents: z.int().min(0).max(1_000_000),
  /** Fingerprint of whom it is for, SHA-256 in hexadecimal: of a name, a birth day and a salt of the issuer’s. Null until it is given. */
  beneficiaryHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullish(),
  /** Days, YYYY-MM-DD, where they are sooner than those of the vintage. */
  usableUntil: z.string().refine(isDay).nullish(),
  remittableUntil: z.string().refine(isDay).nullish(),
  /** What it may pay, by nature of service; nothing said is everything. */
  services: z.array(z.int()).max(MOST_SERVICES).nullish(),
})
export type TitleLine = z.output<typeof TitleLine>

/** What each field expects, in French. */
export const titleExpected = {
  number: 'le numéro du titre, entre guillemets',
  vintage: 'le millésime, sans guillemets, par exemple 2026',
  faceValueCents: 'la valeur, en euros dans un CSV (20,00), en centimes ailleurs (2000)',
  funderSiret: 'le SIRET du financeur, 14 chiffres entre guillemets',
  funderShareCents: 'la part du financeur, en euros dans un CSV (12,00), en centimes ailleurs (1200)',
  beneficiaryHash: 'l’empreinte du bénéficiaire, 64 caractères de 0 à 9 et de a à f',
  usableUntil: 'le dernier jour d’utilisation, AAAA-MM-JJ',
  remittableUntil: 'le dernier jour de remise, AAAA-MM-JJ',
  services: `de 0 à ${MOST_SERVICES} codes de nature de service`,
  'services.*': 'un code de nature de service, par exemple 60',
}

/** The dates of a vintage, each a last or a first day. */
export function datesOfVintage(vintage: number): { issuedFrom: Day; usableUntil: Day; remittableUntil: Day } {
  const { issued, usable, remittable } = inForce(vintageDates, `${vintage}-01-01`).value
  return {
    issuedFrom: `${vintage + issued.yearsAfter}-${issued.day}`,
    usableUntil: `${vintage + usable.yearsAfter}-${usable.day}`,
    remittableUntil: lastDay(`${vintage + remittable.yearsAfter}-${remittable.month}`),
  }
}

/** Years for which titles are kept, after that of their vintage (code du travail R1271-15, 6°). */
const KEPT_YEARS = 10

/** The vintages that an issuer can have titles of on a legal day, the oldest first. */
export function vintagesOn(today: Day): number[] {
  const next = yearOf(today) + 1
  const all = Array.from({ length: KEPT_YEARS + 2 }, (_, rank) => next - KEPT_YEARS - 1 + rank)
  return all.filter((vintage) => datesOfVintage(vintage).issuedFrom <= today)
}

/** A title that may be registered: its dates said, and what its number tells. */
export type ReadTitle = Omit<TitleLine, 'beneficiaryHash' | 'usableUntil' | 'remittableUntil' | 'services'> & {
  readonly beneficiaryHash: string | null
  readonly usableUntil: Day
  readonly remittableUntil: Day
  readonly services: readonly number[]
  readonly electronic: boolean
}

/** What a title is read against: its issuer, and the legal day. */
export interface TitleContext {
  readonly issuer: Pick<VoucherIssuer, 'numbering' | 'code'>
  readonly today: Day
}

/** The title of a line, or all the reasons not to register it, those of its number first. */
export function readTitle(line: TitleLine, context: TitleContext): ReadTitle | Refusal[] {
  const { number, beneficiaryHash = null } = line
  const numbered = numberings[context.issuer.numbering].read(number)
  if (typeof numbered === 'string') return [refuseVoucher(numbered, 'number')]
  if (numbered.code !== context.issuer.code) return [refuseVoucher('voucher.unknown', 'number')]
  const dates = datesOfVintage(numbered.vintage)
  const title: ReadTitle = {
    ...{ number, beneficiaryHash, vintage: line.vintage, faceValueCents: line.faceValueCents },
    ...{ funderSiret: line.funderSiret, funderShareCents: line.funderShareCents },
    usableUntil: line.usableUntil ?? dates.usableUntil,
    remittableUntil: line.remittableUntil ?? dates.remittableUntil,
    services: line.services ?? [],
    electronic: numbered.electronic,
  }
  const refusals = [
    ...(numbered.vintage === line.vintage
      ? []
      : [refuseVoucher('voucher.vintage_differs', 'vintage', { vintage: numbered.vintage })]),
    ...amountRefusals(title, { ...context, numberedCents: numbered.faceValueCents }),
    ...dateRefusals(title, { ...context, dates }),
    ...serviceRefusals(title.services, context.today),
  ]
  return refusals.length > 0 ? refusals : title
}

function amountRefusals(
  { faceValueCents, funderShareCents, funderSiret }: ReadTitle,
  { today, numberedCents }: { today: Day; numberedCents: number },
): Refusal[] {
  const most = inForce(mostFaceValue, today).value
  return [
    ...(faceValueCents > most
      ? [refuseVoucher('voucher.value_too_high', 'faceValueCents', { most: frenchEuros(most) })]
      : []),
    ...(faceValueCents === numberedCents
      ? []
      : [refuseVoucher('voucher.value_differs', 'faceValueCents', { value: frenchEuros(numberedCents) })]),
    ...(funderShareCents > faceValueCents ? [refuseVoucher('voucher.share_too_high', 'funderShareCents')] : []),
    ...(isSiret(funderSiret) ? [] : [refuseVoucher('voucher.siret', 'funderSiret')]),
  ]
}

function dateRefusals(
  { usableUntil, remittableUntil }: ReadTitle,
  { today, dates }: { today: Day; dates: ReturnType<typeof datesOfVintage> },
): Refusal[] {
  const beyond = (field: 'usableUntil' | 'remittableUntil', day: Day) =>
    day > dates[field] ? [refuseVoucher('voucher.beyond_vintage', field, { day: frenchDay(dates[field]) })] : []
  return [
    ...(today < dates.issuedFrom
      ? [refuseVoucher('voucher.too_early', 'vintage', { day: frenchDay(dates.issuedFrom) })]
      : []),
    ...(today > usableUntil ? [refuseVoucher('voucher.expired', 'usableUntil', { day: frenchDay(usableUntil) })] : []),
    ...beyond('usableUntil', usableUntil),
    ...beyond('remittableUntil', remittableUntil),
    ...(remittableUntil < usableUntil ? [refuseVoucher('voucher.dates_crossed', 'remittableUntil')] : []),
  ]
}

function serviceRefusals(services: readonly number[], today: Day): Refusal[] {
  if (services.length === 0) return []
  const known = inForce(serviceNatures, today).value
  return services.flatMap((code, place) =>
    code in known ? [] : [refuseVoucher('voucher.service_unknown', `services.${place}`, { code })],
  )
}

/** The columns of a file of titles in CSV. */
export const titleColumns: readonly CsvColumn[] = [
  { name: 'numero', field: 'number', type: 'text' },
  { name: 'millesime', field: 'vintage', type: 'int' },
  { name: 'valeur', field: 'faceValueCents', type: 'euros' },
  { name: 'siret_financeur', field: 'funderSiret', type: 'text' },
  { name: 'part_financeur', field: 'funderShareCents', type: 'euros' },
  { name: 'empreinte_beneficiaire', field: 'beneficiaryHash', type: 'text', optional: true },
  { name: 'utilisable_jusqu_au', field: 'usableUntil', type: 'text', optional: true },
  { name: 'remise_jusqu_au', field: 'remittableUntil', type: 'text', optional: true },
  { name: 'services', field: 'services', type: 'ints', optional: true },
]
