import type { Answers, Known } from './answers.ts'

/** A choice of a list, with the words that people read. */
export interface Option<Value extends string> {
  value: Value
  text: string
}

/** The four amounts of a month, from what is received to what is left to pay. */
export const knownAmounts: readonly Option<Known>[] = [
  { value: 'NET', text: 'Salaire net' },
  { value: 'GROSS', text: 'Salaire brut' },
  { value: 'TOTAL_COST', text: 'Coût total' },
  { value: 'COST_AFTER_CREDIT', text: 'Coût après crédit d’impôt estimé' },
]

/** What each amount is, in plain words. */
export const knownHints: Readonly<Record<Known, string>> = {
  NET: 'Ce que la personne reçoit, avant son impôt.',
  GROSS: 'Le salaire avant que ses cotisations soient retenues.',
  TOTAL_COST: 'Ce que vous payez : le salaire net et toutes les cotisations.',
  COST_AFTER_CREDIT: 'Ce qui reste à votre charge une fois le crédit d’impôt reçu.',
}

export const territories: readonly Option<Answers['territory']>[] = [
  { value: 'METRO', text: 'Métropole (sauf 57, 67, 68)' },
  { value: 'ALSACE_MOSELLE', text: 'Alsace-Moselle (57, 67, 68)' },
  { value: 'GUADELOUPE', text: 'Guadeloupe (971)' },
  { value: 'MARTINIQUE', text: 'Martinique (972)' },
  { value: 'GUYANE', text: 'Guyane (973)' },
  { value: 'REUNION', text: 'La Réunion (974)' },
  { value: 'MAYOTTE', text: 'Mayotte (976)' },
]

export const exemptions: readonly Option<Answers['exemption']>[] = [
  { value: 'NONE', text: 'Non' },
  { value: 'AGE_70', text: 'Oui : 70 ans ou plus' },
  { value: 'UNCAPPED', text: 'Oui : aide à l’autonomie' },
]

/** Who has an exemption, and what it changes. */
export const exemptionHints: Readonly<Record<Answers['exemption'], string>> = {
  NONE: 'À 70 ans, ou avec une aide : allocation personnalisée d’autonomie (Apa), prestation de compensation du handicap (PCH)…',
  AGE_70: 'Vous payez moins de cotisations, dans la limite de 65 heures au Smic par mois et par foyer.',
  UNCAPPED: 'Vous payez moins de cotisations, sans limite de salaire.',
}

/** The words of a choice. */
export const textOf = <Value extends string>(options: readonly Option<Value>[], value: Value): string =>
  options.find((option) => option.value === value)?.text ?? ''

/** What the work is, for the ceilings of their own that some activities have. */
export const activities: readonly Option<Answers['activity']>[] = [
  { value: 'GENERAL', text: 'Ménage, garde, aide, cours…' },
  { value: 'GARDENING', text: 'Jardinage' },
  { value: 'SMALL_REPAIRS', text: 'Petit bricolage' },
  { value: 'COMPUTING', text: 'Assistance informatique' },
]
