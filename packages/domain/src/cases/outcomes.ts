import type { CaseKind, CaseOutcome } from '@cesu/db/model'
import type { CaseAbout, CaseFacts } from './kinds.ts'

/** One thing that may be decided of a case. */
export interface Outcome {
  readonly outcome: CaseOutcome
  /** Its choice in the form, in French. */
  readonly label: string
  /** What follows at once, in the transaction of the decision, in French; null when nothing does. */
  readonly effect: string | null
  /** Whether what follows cannot be taken back: it is confirmed before it is done. */
  readonly isFinal: boolean
  /** Reasons ready to be chosen, and to be completed. */
  readonly reasons: readonly string[]
}

const nothing = (label: string, ...reasons: string[]): Outcome => ({
  ...{ outcome: 'NO_CHANGE', label, effect: null, isFinal: false, reasons },
})

/** What is classed when it was settled in another way; refused as long as something waits for the decision. */
const settled = (waiting: string): Outcome => ({
  outcome: 'NO_CHANGE',
  label: 'Classer : plus rien n’est à décider',
  effect: `Rien ne change. Refusé tant que ${waiting}.`,
  isFinal: false,
  reasons: ['Ce qui était demandé a été réglé autrement.'],
})

const cancelled: Outcome = {
  outcome: 'CANCELLED',
  label: 'Annuler la déclaration',
  effect:
    'La déclaration est annulée : plus rien n’en est dû, et le mois peut être déclaré de nouveau. Le partenaire en est prévenu.',
  isFinal: true,
  reasons: ['Le mois n’a pas été travaillé.', 'La déclaration a été faite deux fois.'],
}

const identity = [
  nothing(
    'Classer : l’identité est établie',
    'Les pièces d’état civil confirment l’identité.',
    'Il s’agit d’une autre personne du même nom.',
  ),
] as const

/** What may be decided of each kind of case. */
const outcomes: Record<Exclude<CaseKind, 'HABILITATION'>, readonly Outcome[]> = {
  DECLARATION_ANOMALY: [
    nothing(
      'La déclaration est juste',
      'Les heures et la paie sont celles que l’employeur confirme.',
      'Écart expliqué par une prime de fin de contrat.',
    ),
    cancelled,
  ],
  DECLARATION_CHANGE: [
    nothing(
      'Refuser',
      'La demande ne dit pas ce qui est faux.',
      'Les éléments reçus ne permettent pas de changer ce mois.',
    ),
    cancelled,
  ],
  IDENTITY_REVIEW: identity,
  IDENTITY_MISMATCH: identity,
  API_ABUSE: [
    {
      outcome: 'RESTORED',
      label: 'Rétablir l’application',
      effect: 'L’application lit et déclare de nouveau, dès son appel suivant.',
      isFinal: false,
      reasons: ['Le partenaire a corrigé son programme.', 'Lectures expliquées par une reprise de données.'],
    },
    {
      outcome: 'STOPPED',
      label: 'Arrêter l’application',
      effect:
        'L’application est arrêtée pour de bon : ses clés et ses jetons ne valent plus rien. Le partenaire peut en créer une autre.',
      isFinal: true,
      reasons: ['La clé est tombée dans d’autres mains.'],
    },
    settled('l’application est suspendue'),
  ],
  API_UNUSUAL: [
    nothing('Rien à reprocher', 'Le partenaire a expliqué ces lectures.'),
    {
      outcome: 'STOPPED',
      label: 'Arrêter l’application',
      effect:
        'L’application est arrêtée pour de bon : ses clés et ses jetons ne valent plus rien. Le partenaire peut en créer une autre.',
      isFinal: true,
      reasons: ['Ces lectures ne sont pas expliquées.'],
    },
  ],
  MANDATE_DISPUTED: [
    {
      outcome: 'STOPPED',
      label: 'Donner raison à l’employeur : arrêter le mandat',
      effect: 'Le mandat est arrêté : le partenaire ne déclare plus rien pour cet employeur. Il en est prévenu.',
      isFinal: true,
      reasons: ['L’employeur n’a pas donné ce mandat.'],
    },
    {
      outcome: 'RESTORED',
      label: 'Rétablir le mandat',
      effect: 'Le mandat est de nouveau en vigueur : le partenaire déclare comme avant.',
      isFinal: false,
      reasons: ['L’employeur confirme qu’il a donné ce mandat.'],
    },
    settled('le mandat attend cette décision'),
  ],
  ACCESS_NOT_RECOGNISED: [
    nothing(
      'La lecture est justifiée',
      'L’organisme a dit pour quelle démarche il a lu ces données.',
      'La personne avait bien donné son accord.',
    ),
  ],
  REPAIR_ITEM: [
    {
      outcome: 'CORRECTED',
      label: 'C’est corrigé',
      effect: 'Le salarié et l’organisme lisent que c’est corrigé. Refusé tant que ce qui est tenu n’a pas changé.',
      isFinal: true,
      reasons: ['La déclaration a été corrigée.'],
    },
    {
      outcome: 'MAINTAINED',
      label: 'C’est juste comme c’est',
      effect: 'Le salarié et l’organisme lisent que rien ne change, et pourquoi.',
      isFinal: true,
      reasons: ['Ce qui est tenu est conforme aux pièces reçues.'],
    },
    settled('l’erreur attend sa réponse'),
  ],
  SHARED_IDENTITY: [nothing('Classer : l’identité est établie', 'L’organisme a rapproché la personne.')],
  DEATH_REPORTED: [
    nothing('Classer', 'Le décès n’est pas confirmé.', 'Les partages ont été invalidés (Partages et conventions).'),
  ],
}

/** What may be answered to a request; two agents agree to what reaches real persons, or more of them. */
const answersTo = ({ needsTwo }: CaseFacts<'HABILITATION'>): readonly Outcome[] => [
  {
    outcome: 'GRANTED',
    label: needsTwo ? 'Accorder, avec l’accord d’un second agent' : 'Accorder',
    effect: needsTwo
      ? 'Si un autre agent l’a déjà proposé, l’habilitation est accordée. Sinon, votre accord est gardé, et le dossier attend celui d’un autre agent.'
      : 'L’habilitation est accordée. Les administrateurs du partenaire en sont prévenus.',
    isFinal: false,
    reasons: ['La demande est complète et conforme à l’usage annoncé.', 'Les essais sont concluants.'],
  },
  {
    outcome: 'CHANGES_ASKED',
    label: 'Demander des modifications',
    effect: 'Le partenaire lit votre motif à côté de ce qui est à changer, corrige et renvoie.',
    isFinal: false,
    reasons: [
      'Dites plus précisément ce que feront vos programmes.',
      'Un droit demandé ne correspond pas à ce que vous décrivez.',
      'Le nombre d’employeurs ne correspond pas à vos mandats.',
    ],
  },
  {
    outcome: 'REFUSED',
    label: 'Refuser',
    effect: 'La demande est refusée : le partenaire lit pourquoi, et peut en faire une autre.',
    isFinal: true,
    reasons: [
      'L’activité décrite n’est pas celle d’un tiers déclarant (CSS, article L133-11).',
      'Le partenaire n’a pas répondu d’un manquement antérieur.',
    ],
  },
  settled('la demande attend une réponse'),
]

/** What may be decided of a case; what only makes sense for a mandate that was given is left out for a request. */
export const outcomesOf = (about: CaseAbout): readonly Outcome[] => {
  if (about.kind === 'HABILITATION') return answersTo(about.facts)
  return about.kind === 'MANDATE_DISPUTED' && !about.facts.given
    ? [nothing('Classer : rien n’a été demandé à cette personne', 'Le partenaire s’est trompé de personne.')]
    : outcomes[about.kind]
}

/** What may be decided of many cases of a kind at once: that from which nothing follows, so that opening them again undoes it whole. */
export const outcomesTogether = (kind: CaseKind): readonly Outcome[] =>
  kind === 'HABILITATION' ? [] : outcomes[kind].filter(({ effect }) => effect === null)

/** What a decision is called once taken; OVER is the platform's own, when what the case asks is answered elsewhere. */
export const caseOutcomeLabels: Record<CaseOutcome, string> = {
  NO_CHANGE: 'Sans suite',
  CANCELLED: 'Déclaration annulée',
  RESTORED: 'Rétabli',
  STOPPED: 'Arrêté',
  CORRECTED: 'Corrigé',
  MAINTAINED: 'Maintenu',
  OVER: 'Sans objet',
  GRANTED: 'Accordé',
  CHANGES_ASKED: 'À compléter',
  REFUSED: 'Refusé',
}
