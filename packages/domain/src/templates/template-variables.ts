import { CaseKind } from '@cesu/db/model'
import { type CaseAbout, caseMonth, caseTopic } from '../cases/index.ts'
import { anomalyLabels } from '../declarations/index.ts'
import { type Day, frenchDay, frenchMonth } from '../shared/index.ts'

/** What a case says, as much as a template asks of it. */
export interface TemplateSource {
  readonly number: number
  readonly about: CaseAbout
  readonly partnerName: string | null
  readonly employerName: string | null
  readonly employeeName: string | null
  /** Last day to answer a question of today, YYYY-MM-DD. */
  readonly replyBy: Day
}

interface TemplateVariable {
  /** What a button says, in French. */
  readonly label: string
  /** Its value for a case; null where there is none: what asks it is then not offered. */
  readonly value: (of: TemplateSource) => string | null
  /** What a preview without a case shows. */
  readonly example: string
}

/** What may stand in a template, between braces: a closed list. */
export const templateVariables = {
  objet: {
    label: 'De quoi il s’agit',
    value: ({ about }) => caseTopic(about),
    example: 'la déclaration 26-0001234, octobre 2026',
  },
  dossier: { label: 'Numéro du dossier', value: ({ number }) => String(number), example: '1234' },
  mois: {
    label: 'Mois',
    value: ({ about }) => {
      const month = caseMonth(about)
      return month === null ? null : frenchMonth(month)
    },
    example: 'octobre 2026',
  },
  anomalies: {
    label: 'Ce que relèvent nos contrôles',
    value: ({ about }) =>
      about.kind === CaseKind.DECLARATION_ANOMALY
        ? about.facts.anomalies.map((code) => anomalyLabels[code].toLowerCase()).join(', ')
        : null,
    example: 'heures élevées',
  },
  partenaire: { label: 'Nom du partenaire', value: ({ partnerName }) => partnerName, example: 'Partenaire d’exemple' },
  employeur: { label: 'Nom de l’employeur', value: ({ employerName }) => employerName, example: 'Anne Exemple' },
  salarie: { label: 'Nom du salarié', value: ({ employeeName }) => employeeName, example: 'Paul Exemple' },
  echeance: {
    label: 'Dernier jour pour répondre',
    value: ({ replyBy }) => frenchDay(replyBy),
    example: '15/12/2026',
  },
} as const satisfies Record<string, TemplateVariable>

/** One of them. */
export type TemplateVariableName = keyof typeof templateVariables

export const templateVariableNames = Object.keys(templateVariables) as TemplateVariableName[]

const BRACES = /\{([^{}]*)\}/g

/** The names between braces that are no variable: a template with one is not published. */
export const unknownVariables = (text: string): string[] =>
  [...text.matchAll(BRACES)].flatMap(([, name = '']) => (Object.hasOwn(templateVariables, name) ? [] : [name]))

/** A text with the values of a case in place of its variables; null when the case has no value for one of them. */
export function fillTemplate(text: string, of: TemplateSource): string | null {
  let isWhole = true
  const filled = text.replaceAll(BRACES, (written, name: string) => {
    const variable: TemplateVariable | undefined = Object.hasOwn(templateVariables, name)
      ? templateVariables[name as TemplateVariableName]
      : undefined
    const value = variable?.value(of) ?? null
    if (value === null) isWhole = false
    return value ?? written
  })
  return isWhole ? filled : null
}

/** The same with made-up values: what a preview shows where there is no case. */
export const exampleOf = (text: string): string =>
  text.replaceAll(BRACES, (written, name: string) =>
    Object.hasOwn(templateVariables, name) ? templateVariables[name as TemplateVariableName].example : written,
  )
