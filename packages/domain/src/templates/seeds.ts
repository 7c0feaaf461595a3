import { CaseKind, CaseOutcome, type CaseParty, type ReplyTemplate } from '@cesu/db/model'
import { type CaseAbout, type Outcome, outcomesOf } from '../cases/index.ts'
import { MOST_TEMPLATE_TITLE } from './template.ts'

/** What a template is for and says, its versions aside. */
export type TemplateContent = Pick<ReplyTemplate, 'kind' | 'use' | 'outcome' | 'party' | 'title' | 'text'>

/** Everything that may be decided of a kind of case, whatever its facts. */
function outcomesOfKind(kind: CaseKind): readonly Outcome[] {
  const facts = [
    { given: true, needsTwo: false },
    { given: false, needsTwo: true },
  ]
  return facts.flatMap((one) => outcomesOf({ kind, facts: one } as unknown as CaseAbout))
}

/** The decisions of a kind that a template may be a reason of, each once. */
export const outcomeNames = (kind: CaseKind): CaseOutcome[] => {
  const offered = new Set(outcomesOfKind(kind).map(({ outcome }) => outcome))
  return Object.values(CaseOutcome).filter((outcome) => offered.has(outcome))
}

const question = (
  kind: CaseKind,
  party: CaseParty,
  [title, text]: readonly [title: string, text: string],
): TemplateContent => ({
  ...{ kind, use: 'QUESTION', outcome: null, party, title, text: `Bonjour,\n\n${text}` },
})

const declared = 'Dans {objet}, nos contrôles relèvent : {anomalies}.'
const confirm = `${declared} Pouvez-vous nous confirmer les heures et la paie ?`
const whatIsWrong = 'Vous demandez un changement de {objet}. Quelles valeurs sont fausses, et quelles sont les bonnes ?'
const explain = 'Nous avons vu un usage inhabituel de {objet}. Que faisait-elle, et la clé est-elle toujours sûre ?'

/** The questions that agents ask most; an employer corrects nothing that a partner declared. */
const questions: readonly TemplateContent[] = [
  question('DECLARATION_ANOMALY', 'PARTNER', ['Confirmer ce qui est déclaré', confirm]),
  question('DECLARATION_ANOMALY', 'EMPLOYER', ['Confirmer ce qui est déclaré', confirm]),
  question('DECLARATION_ANOMALY', 'PARTNER', [
    'Corriger si c’est une erreur',
    `${declared} Si c’est une erreur, corrigez la déclaration, puis dites-le-nous ici. Sinon, expliquez-nous l’écart.`,
  ]),
  question('DECLARATION_ANOMALY', 'EMPLOYEE', [
    'Confirmer ce qui a été travaillé',
    `${declared} Combien d’heures avez-vous travaillé ce mois-là ?`,
  ]),
  question('DECLARATION_CHANGE', 'PARTNER', ['Préciser ce qui est faux', whatIsWrong]),
  question('DECLARATION_CHANGE', 'EMPLOYER', ['Préciser ce qui est faux', whatIsWrong]),
  question('MANDATE_DISPUTED', 'PARTNER', [
    'Dire comment le mandat a été donné',
    'L’employeur dit ne pas avoir donné {objet}. Quand et comment l’a-t-il accepté ?',
  ]),
  question('MANDATE_DISPUTED', 'EMPLOYER', ['Confirmer', 'Confirmez-vous ne pas avoir donné {objet} ?']),
  question('API_ABUSE', 'PARTNER', ['Expliquer ce que faisait l’application', explain]),
  question('API_UNUSUAL', 'PARTNER', ['Expliquer ce que faisait l’application', explain]),
  question('ACCESS_NOT_RECOGNISED', 'EMPLOYEE', [
    'Préciser le doute',
    'Vous ne reconnaissez pas {objet}. Aviez-vous fait une démarche auprès de cet organisme ces derniers mois ?',
  ]),
]

/** A title of the first words of a text. */
function titleOf(text: string): string {
  const whole = text.replace(/\.$/, '')
  if (whole.length <= MOST_TEMPLATE_TITLE) return whole
  return `${whole.slice(0, MOST_TEMPLATE_TITLE - 1).replace(/\s+\S*$/, '')}…`
}

/** What the platform comes with: the reasons ready for each decision, and the usual questions; agents change them from there. */
export function templateSeeds(): TemplateContent[] {
  const reasons = Object.values(CaseKind).flatMap((kind) =>
    outcomesOfKind(kind).flatMap(({ outcome, reasons: ready }) =>
      ready.map(
        (text): TemplateContent => ({
          ...{ kind, use: 'REASON', outcome, party: null, title: titleOf(text), text },
        }),
      ),
    ),
  )
  const all = [...reasons, ...questions]
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()]
}
