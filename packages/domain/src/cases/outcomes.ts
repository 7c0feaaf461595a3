import type { CaseKind, CaseOutcome } from '@cesu/db/model'
import type { CaseAbout, CaseFacts } from './kinds.ts'
import type { Outcome } from './outcome.ts'
import { voucherOutcomes } from './voucher-outcomes.ts'

/** Characters of the reason of a decision: as many as the decisions that it is copied to keep. */
export const MOST_REASON = 500

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

const corrected: Outcome = {
  outcome: 'CORRECTED',
  label: 'Corriger la déclaration',
  effect:
    'Ce que vous saisissez devient la version en vigueur, à votre nom et à celui de l’Urssaf ; celle d’avant reste lisible. Le partenaire la voit dans son espace et ses programmes la lisent ; aucun courriel ne part.',
  isFinal: false,
  reasons: [
    'Les pièces reçues montrent d’autres heures.',
    'Les pièces reçues montrent un autre salaire.',
    'L’employeur confirme l’erreur de saisie.',
  ],
}

const cancelled: Outcome = {
  outcome: 'CANCELLED',
  label: 'Annuler la déclaration',
  effect:
    'La déclaration est annulée : plus rien n’en est dû, et le mois peut être déclaré de nouveau. Le partenaire le voit dans son espace et ses programmes le lisent ; aucun courriel ne part.',
  isFinal: true,
  reasons: ['Le mois n’a pas été travaillé.', 'La déclaration a été faite deux fois.'],
}

/** What was decided of a leak and done outside the platform, which sends nothing: opened again, it is decided anew. */
const leak = (outcome: CaseOutcome, label: string, { text, reason }: { text: string; reason: string }): Outcome => ({
  ...{ outcome, label, isFinal: false, reasons: [reason] },
  effect: `Rien ne part d’ici : vous dites ce qui a été fait, et pourquoi (${text}). Après 72 heures, le motif dit aussi la raison du retard.`,
})

/** What may be answered to an objection: where the worker stopped the sharing alone, its destruction is followed. */
const objectionOutcomes = ({ stopped }: CaseFacts<'OBJECTION'>): readonly Outcome[] =>
  stopped
    ? [nothing('Classer : l’organisme confirme qu’il a tout détruit', 'L’organisme confirme la destruction.')]
    : [
        {
          outcome: 'GRANTED',
          label: 'Donner raison au salarié, avec l’accord d’un second agent : le partage prend fin',
          effect:
            'Si un autre agent l’a déjà proposé, le partage prend fin : plus rien n’est lu ; le salarié le voit dans son espace, les programmes de l’organisme le lisent. Sinon, votre accord est gardé, et le dossier attend celui d’un autre agent.',
          isFinal: true,
          reasons: ['La situation du salarié l’emporte sur les besoins de l’organisme.'],
        },
        {
          outcome: 'REFUSED',
          label: 'Refuser : des motifs légitimes et impérieux l’emportent',
          effect:
            'Rien ne change au partage. Le salarié lit votre motif, et peut saisir la CNIL (RGPD, article 21 § 1).',
          isFinal: false,
          reasons: ['La mission de l’organisme ne peut pas être remplie sans ces données, parce que (à compléter).'],
        },
        settled('le partage est en cours'),
      ]

const identity = [
  nothing(
    'Classer : l’identité est établie',
    'Les pièces d’état civil confirment l’identité.',
    'Il s’agit d’une autre personne du même nom.',
  ),
] as const

/** What may be decided of each kind of case. */
const outcomes: Record<Exclude<CaseKind, 'HABILITATION' | 'OBJECTION'>, readonly Outcome[]> = {
  DECLARATION_ANOMALY: [
    nothing(
      'La déclaration est juste',
      'Les heures et la paie sont celles que l’employeur confirme.',
      'Écart expliqué par une prime de fin de contrat.',
    ),
    corrected,
    cancelled,
  ],
  DECLARATION_CHANGE: [
    nothing(
      'Refuser',
      'La demande ne dit pas ce qui est faux.',
      'Les éléments reçus ne permettent pas de changer ce mois.',
    ),
    corrected,
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
      effect:
        'Le mandat est arrêté : le partenaire ne déclare plus rien pour cet employeur. Ses programmes le lisent ; l’employeur en reçoit un message, à l’adresse où le mandat lui a été demandé.',
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
  LEAK: [
    leak('CNIL_TOLD', 'La CNIL est prévenue ; les personnes ne le sont pas : leur risque n’est pas élevé', {
      text: 'RGPD, articles 33 § 1 et 34 § 1',
      reason: 'Notification faite à la CNIL ; le risque n’est pas élevé pour les personnes, parce que (à compléter).',
    }),
    leak('PERSONS_TOLD', 'La CNIL et les personnes sont prévenues : leur risque est élevé', {
      text: 'RGPD, articles 33 § 1 et 34 § 1',
      reason: 'Notification faite à la CNIL ; les personnes sont prévenues par (à compléter).',
    }),
    leak('NOT_NOTIFIED', 'Ni la CNIL ni les personnes : aucun risque pour elles', {
      text: 'RGPD, article 33 §§ 1 et 5 : ce qui s’est passé reste écrit ici',
      reason: 'Aucun risque pour les personnes, parce que (à compléter).',
    }),
    nothing('Classer : ce n’était pas une fuite', 'Vérification faite : aucune donnée n’est sortie.'),
  ],
  SHARED_IDENTITY: [nothing('Classer : l’identité est établie', 'L’organisme a rapproché la personne.')],
  QUOTA: [
    {
      outcome: 'GRANTED',
      label: 'Accorder, avec l’accord d’un second agent',
      effect:
        'Si un autre agent l’a déjà proposé, le relèvement est accordé : il commence et finit de lui-même, à ses jours. Sinon, votre accord est gardé, et le dossier attend celui d’un autre agent.',
      isFinal: false,
      reasons: ['L’activité annoncée justifie ce relèvement, pour ces jours.'],
    },
    {
      outcome: 'REFUSED',
      label: 'Refuser',
      effect: 'La limite habituelle reste. Les administrateurs du partenaire lisent pourquoi.',
      isFinal: true,
      reasons: ['La limite habituelle suffit à l’usage actuel.', 'La demande ne dit pas ce qui change ces jours-là.'],
    },
    settled('la demande attend une réponse'),
  ],
  VOUCHER_ANOMALY: voucherOutcomes,
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
  if (about.kind === 'OBJECTION') return objectionOutcomes(about.facts)
  return about.kind === 'MANDATE_DISPUTED' && !about.facts.given
    ? [nothing('Classer : rien n’a été demandé à cette personne', 'Le partenaire s’est trompé de personne.')]
    : outcomes[about.kind]
}

/** What may be decided of many cases of a kind at once: that from which nothing follows, so that opening them again undoes it whole. */
export const outcomesTogether = (kind: CaseKind): readonly Outcome[] =>
  kind === 'HABILITATION' || kind === 'OBJECTION' ? [] : outcomes[kind].filter(({ effect }) => effect === null)

/**
 * What may be decided of many cases of a kind at once when two agents agree: that from which something follows, that says the same of all
 * of them, and that needs no second agent case by case. What a text wants weighed for each person is decided one by one.
 */
export const outcomesOfTwo = (kind: CaseKind): readonly Outcome[] => {
  if (kind === 'HABILITATION' || kind === 'OBJECTION' || kind === 'LEAK') return []
  const isTyped = kind === 'DECLARATION_ANOMALY' || kind === 'DECLARATION_CHANGE'
  return outcomes[kind].filter(
    ({ effect, outcome }) =>
      effect !== null && !(isTyped && outcome === 'CORRECTED') && !(kind === 'QUOTA' && outcome === 'GRANTED'),
  )
}

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
  CNIL_TOLD: 'CNIL prévenue',
  PERSONS_TOLD: 'CNIL et personnes prévenues',
  NOT_NOTIFIED: 'Sans notification',
}
