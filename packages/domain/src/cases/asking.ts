import type { CaseParty } from '@cesu/db/model'
import { raiseSpan } from '../quotas/quota-raise.ts'
import { type Day, frenchDay, frenchMonth } from '../shared/index.ts'
import { type Delays, dayOfOurs } from './delays.ts'
import type { CaseAbout } from './kinds.ts'

/** Last day to answer a question asked today, with the delays of that day, YYYY-MM-DD. */
export const replyBy = (today: Day, delays: Delays): Day => dayOfOurs('REPLY_DAYS', today, delays)

/** Characters of a question or of its answer. */
export const MOST_ASKED = 1_000

/** What each of those concerned is called: alone, and after « a posé une question ». */
export const casePartyLabels: Record<CaseParty, { readonly name: string; readonly asked: string }> = {
  PARTNER: { name: 'partenaire', asked: 'au partenaire' },
  EMPLOYER: { name: 'employeur', asked: 'à l’employeur' },
  EMPLOYEE: { name: 'salarié', asked: 'au salarié' },
}

/**
 * What a case is about, as those concerned read it above a question: nothing that an agent alone may know. French, a noun with its
 * article.
 */
export function caseTopic(about: CaseAbout): string {
  switch (about.kind) {
    case 'DECLARATION_ANOMALY':
    case 'DECLARATION_CHANGE':
      return `la déclaration ${about.facts.reference}, ${frenchMonth(about.facts.period)}`
    case 'MANDATE_DISPUTED':
      return `le mandat demandé par ${about.facts.partnerName} le ${frenchDay(about.facts.askedDay)}`
    case 'IDENTITY_REVIEW':
      return `les salariés proposés le ${frenchDay(about.facts.day)}`
    case 'API_ABUSE':
    case 'API_UNUSUAL':
      return `l’application « ${about.facts.name} »`
    case 'ACCESS_NOT_RECOGNISED':
      return `la lecture des données d’un salarié par ${about.facts.consumerName}, le ${frenchDay(about.facts.readDay)}`
    case 'REPAIR_ITEM':
      return about.facts.period === null ? 'un contrat de travail' : `le mois de ${frenchMonth(about.facts.period)}`
    case 'HABILITATION':
      return `la demande d’habilitation « ${about.facts.projectName} »`
    case 'OBJECTION':
      return `l’opposition au partage de ${about.facts.consumerName}`
    case 'LEAK':
      return 'un incident de sécurité'
    case 'QUOTA':
      return `le relèvement de quota demandé, ${raiseSpan(about.facts)}`
    case 'VOUCHER_ANOMALY':
      return 'des titres Cesu préfinancés'
    default:
      return 'une identité à vérifier'
  }
}
