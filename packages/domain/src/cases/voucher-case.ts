import { z } from 'zod'
import { frenchCount, frenchDay, frenchEuros, frenchMonth } from '../shared/index.ts'
import { kind } from './definition.ts'

/** A declaration that a title is presented by, and who made it. */
const declared = z.object({ reference: z.string(), period: z.string(), partnerName: z.string() })

/** Titles of an issuer, how many and for how much, in cents. */
const titles = { titles: z.int(), cents: z.int() }

/** Why titles of prefinanced CESU are looked at by an agent, with the figures; money-and-documents reference, §4.4. */
export const VoucherAnomalyFacts = z.discriminatedUnion('reason', [
  /** A title that pays a month was presented for another. */
  z.object({
    ...{ reason: z.literal('TWO_DECLARATIONS'), number: z.string(), cents: z.int() },
    ...{ used: declared, presented: declared },
  }),
  /** A month was corrected or cancelled below what titles that were remitted paid: `overCents` of them pay nothing. */
  z.object({ reason: z.literal('REMITTED_RELEASE'), declared, ...titles, overCents: z.int() }),
  /** A worker was given more titles in a month than three times the median of the months before. */
  z.object({ reason: z.literal('BURST'), month: z.string(), ...titles, medianCents: z.int() }),
  /** A file of slips remitted titles that pay no declared month. */
  z.object({ reason: z.literal('NOT_DECLARED'), issuerName: z.string(), day: z.string(), titles: z.int() }),
  /** Titles pay somebody who is their own employer. */
  z.object({ reason: z.literal('OWN_EMPLOYER'), declared, ...titles }),
  /** Titles of an issuer that is suspended were remitted. */
  z.object({ reason: z.literal('SUSPENDED_ISSUER'), issuerName: z.string(), sinceDay: z.string(), ...titles }),
  /** Numbers that do not exist were tried, more than are taken in a day: by the programs of a partner, a person of its staff, a household. */
  z.object({
    ...{
      reason: z.literal('TRIED_NUMBERS'),
      by: z.enum(['PROGRAMS', 'STAFF', 'HOUSEHOLD']),
      partnerName: z.string().nullable(),
    },
    ...{ day: z.string(), tries: z.int() },
  }),
  /** What must always hold of titles does not. */
  z.object({ reason: z.literal('BROKEN_RULE'), issuerName: z.string(), rule: z.string(), ...titles }),
])
export type VoucherAnomalyFacts = z.output<typeof VoucherAnomalyFacts>

/** Times the median of the months before, above which the titles of a month are a burst: ours, inferred (grade D). */
export const BURST_TIMES = 3

/** And below which there is none, in cents: ours (grade D). */
export const LEAST_BURST_CENTS = 50_000

/** What must always hold of titles, as it is said when it does not. */
export const brokenTitleRules = {
  REGISTERED: 'les titres tenus d’un fichier ne sont pas ceux qu’il a enregistrés',
  STATE: 'l’état de titres ne dit pas ce que disent leurs utilisations',
  NET: 'des titres paient plus que le net à payer d’un mois, ou après leur dernier jour',
  REMITTANCE: 'une remise n’est pas la somme de ses titres',
  DECLARED: 'des titres remis paient un mois annulé, sans dossier',
} as const

const briefs: Record<VoucherAnomalyFacts['reason'], string> = {
  TWO_DECLARATIONS: 'Titre présenté deux fois',
  REMITTED_RELEASE: 'Titres remis, mois corrigé ou annulé',
  BURST: 'Afflux de titres',
  NOT_DECLARED: 'Titres remis sans déclaration',
  OWN_EMPLOYER: 'Titres payés à soi-même',
  SUSPENDED_ISSUER: 'Titres d’un émetteur suspendu',
  TRIED_NUMBERS: 'Numéros de titres essayés',
  BROKEN_RULE: 'Compte de titres faux',
}

const triers = { PROGRAMS: 'les applications', STAFF: 'une personne de l’équipe', HOUSEHOLD: 'un employeur' } as const

const said = ({ reference, period, partnerName }: z.output<typeof declared>) =>
  `${reference} (${frenchMonth(period)}, ${partnerName})`
const amount = ({ titles: count, cents }: { titles: number; cents: number }) =>
  `${frenchCount(count)} titre${count < 2 ? '' : 's'}, ${frenchEuros(cents)}`

function sentence(facts: VoucherAnomalyFacts): string {
  switch (facts.reason) {
    case 'TWO_DECLARATIONS':
      return `le titre ${facts.number} (${frenchEuros(facts.cents)}) paie la déclaration ${said(facts.used)}, et a été présenté pour ${said(facts.presented)} ; il n’est pris qu’une fois, et reste gelé jusqu’à votre décision`
    case 'REMITTED_RELEASE':
      if (facts.overCents === 0)
        return `la déclaration ${said(facts.declared)} tient de nouveau tous ses titres déjà remis (${amount(facts)})`
      return `la déclaration ${said(facts.declared)} ne tient plus ${frenchEuros(facts.overCents)} de titres déjà remis (${amount(facts)}) : ils ne sont pas rendus`
    case 'BURST':
      return `un salarié a reçu ${amount(facts)} en ${frenchMonth(facts.month)}, plus de ${BURST_TIMES} fois la médiane des trois mois d’avant (${frenchEuros(facts.medianCents)})  et plus de ${frenchEuros(LEAST_BURST_CENTS)} ; seuil déduit, aucun texte ne le fixe`
    case 'NOT_DECLARED':
      return `${facts.issuerName} a remis le ${frenchDay(facts.day)} des titres qui ne paient aucun mois déclaré, ou un mois annulé : ${frenchCount(facts.titles)} lignes, toutes refusées ; le fichier dit lesquelles`
    case 'OWN_EMPLOYER':
      return `la déclaration ${said(facts.declared)} paie par titres une personne qui est son propre employeur : ${amount(facts)}`
    case 'SUSPENDED_ISSUER':
      return `${facts.issuerName} est suspendu depuis le ${frenchDay(facts.sinceDay)}, et remet des titres : ${amount(facts)} ; leur remboursement continue`
    case 'TRIED_NUMBERS':
      return `${triers[facts.by]}${facts.partnerName === null ? '' : ` de ${facts.partnerName}`} : le ${frenchDay(facts.day)}, ${frenchCount(facts.tries)} numéros qui n’existent pas ; ses titres sont refusés jusqu’au lendemain`
    case 'BROKEN_RULE':
      return `${facts.issuerName} : ${facts.rule} (${amount(facts)})`
  }
}

/** Something of titles of prefinanced CESU that an agent looks at. */
export const voucherCase = kind({
  label: 'Titres Cesu à vérifier',
  skill: 'DECLARATIONS',
  subject: 'VOUCHER',
  answerDays: 'ANSWER_VOUCHER_ANOMALY',
  facts: VoucherAnomalyFacts,
  brief: ({ reason }) => briefs[reason],
  sentence: (facts) => `${briefs[facts.reason]} : ${sentence(facts)}`,
  month: (facts) => {
    if (facts.reason === 'TWO_DECLARATIONS') return facts.presented.period
    if (facts.reason === 'REMITTED_RELEASE' || facts.reason === 'OWN_EMPLOYER') return facts.declared.period
    return facts.reason === 'BURST' ? facts.month : null
  },
})
