import type { CaseParty } from '@cesu/db/model'
import { anomalyLabels } from '../declarations/index.ts'
import { addDays, type Day, frenchDay, frenchMonth } from '../shared/index.ts'
import type { CaseAbout } from './kinds.ts'

/** Days that one who is asked has to answer: ours, no text sets it (grade D). */
const REPLY_DAYS = 15

/** Last day to answer a question asked today, YYYY-MM-DD. */
export const replyBy = (today: Day): Day => addDays(today, REPLY_DAYS)

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
    default:
      return 'une identité à vérifier'
  }
}

/** A question ready to be chosen, and completed. */
export interface QuestionTemplate {
  readonly title: string
  readonly text: string
}

const opening = 'Bonjour,\n\n'
const template = (title: string, text: string): QuestionTemplate => ({ title, text: `${opening}${text}` })

/** The questions that agents ask most of a kind of case, for one of those concerned; none where each is written by hand. */
export function questionTemplates(about: CaseAbout, party: CaseParty): readonly QuestionTemplate[] {
  switch (about.kind) {
    case 'DECLARATION_ANOMALY': {
      const found = about.facts.anomalies.map((code) => anomalyLabels[code].toLowerCase()).join(', ')
      const declared = `Dans ${caseTopic(about)}, nos contrôles relèvent : ${found}.`
      return party === 'EMPLOYEE'
        ? [
            template(
              'Confirmer ce qui a été travaillé',
              `${declared} Combien d’heures avez-vous travaillé ce mois-là ?`,
            ),
          ]
        : [
            template('Confirmer ce qui est déclaré', `${declared} Pouvez-vous nous confirmer les heures et la paie ?`),
            // An employer corrects nothing that a partner declared.
            ...(party === 'EMPLOYER'
              ? []
              : [
                  template(
                    'Corriger si c’est une erreur',
                    `${declared} Si c’est une erreur, corrigez la déclaration, puis dites-le-nous ici. Sinon, expliquez-nous l’écart.`,
                  ),
                ]),
          ]
    }
    case 'DECLARATION_CHANGE':
      return [
        template(
          'Préciser ce qui est faux',
          `Vous demandez un changement de ${caseTopic(about)}. Quelles valeurs sont fausses, et quelles sont les bonnes ?`,
        ),
      ]
    case 'MANDATE_DISPUTED':
      return party === 'PARTNER'
        ? [
            template(
              'Dire comment le mandat a été donné',
              `L’employeur dit ne pas avoir donné ${caseTopic(about)}. Quand et comment l’a-t-il accepté ?`,
            ),
          ]
        : [template('Confirmer', `Confirmez-vous ne pas avoir donné ${caseTopic(about)} ?`)]
    case 'API_ABUSE':
    case 'API_UNUSUAL':
      return [
        template(
          'Expliquer ce que faisait l’application',
          `Nous avons vu un usage inhabituel de ${caseTopic(about)}. Que faisait-elle, et la clé est-elle toujours sûre ?`,
        ),
      ]
    case 'ACCESS_NOT_RECOGNISED':
      return [
        template(
          'Préciser le doute',
          `Vous ne reconnaissez pas ${caseTopic(about)}. Aviez-vous fait une démarche auprès de cet organisme ces derniers mois ?`,
        ),
      ]
    default:
      return []
  }
}
