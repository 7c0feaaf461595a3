import { Threshold } from '@cesu/db/model'

export { Threshold } from '@cesu/db/model'

/** The parts of the page where thresholds are set, in their order. */
export const thresholdAreas = {
  ANOMALIES: {
    title: 'Déclarations qui ouvrent un dossier',
    text: 'Une déclaration prise est comparée aux trois mois d’avant. Ce qui dépasse ouvre un dossier ; rien n’est refusé.',
  },
  ALARMS: {
    title: 'Alertes sur ce qui est lu',
    text: 'Ce que fait une application, ou un partenaire, est comparé à ce qu’il fait d’habitude. Les quotas de lecture sont un réglage de l’installation, et se relèvent par « Relèvements de quota ».',
  },
  DELAYS: {
    title: 'Délais des dossiers',
    text: 'Jours, tous comptés, dont un agent dispose depuis l’ouverture. Une échéance qui tombe un jour de fermeture passe au jour ouvert suivant (« Calendrier »). Les dossiers déjà ouverts gardent leur échéance. Une opposition (28 jours, dans le mois du RGPD) et une fuite (72 heures, RGPD) ont un délai légal : il ne se règle pas ici.',
  },
  BULK: { title: 'Actes groupés', text: 'Ce qu’un agent peut choisir ensemble.' },
} as const

/** One thing that rules compare with and no text sets. */
export interface ThresholdDefinition {
  readonly area: keyof typeof thresholdAreas
  /** Its name, in French. */
  readonly label: string
  /** What happens at it, in French: what an administrator reads before changing it. */
  readonly says: string
  /** What one of it is called, plural, in French; always written with its figure. */
  readonly unit: string
  /** What it is as long as nobody has changed it, and the bounds beyond which it makes no sense; whole numbers. */
  readonly usual: number
  readonly least: number
  readonly most: number
  /** Where the usual value comes from; all are of grade D: ours, for no text sets them. */
  readonly source: string
}

const OURS = 'choisie par nous, aucun texte ne la fixe (niveau D)'

const delay = (label: string, usual: number): ThresholdDefinition => ({
  ...{ area: 'DELAYS', label, unit: 'jours', usual, least: 1, most: 60, source: OURS },
  says: `Un dossier « ${label} » est en retard le lendemain de ce nombre de jours, ou du jour ouvert qui suit.`,
})

const anomaly = (one: Omit<ThresholdDefinition, 'area' | 'source'>): ThresholdDefinition => ({
  ...one,
  ...{ area: 'ANOMALIES', source: OURS },
})

/** The thresholds, in the order in which they are shown; one of the schema that is not here does not compile. */
export const thresholds: Readonly<Record<Threshold, ThresholdDefinition>> = {
  HOURS_JUMP_TIMES: anomaly({
    label: 'Heures inhabituelles : multiple',
    says: 'Un dossier s’ouvre quand les heures dépassent ce multiple des mois d’avant, et l’écart ci-dessous.',
    ...{ unit: 'fois', usual: 2, least: 2, most: 10 },
  }),
  HOURS_JUMP_HOURS: anomaly({
    label: 'Heures inhabituelles : écart',
    says: 'En dessous de cet écart avec les mois d’avant, le multiple ne compte pas.',
    ...{ unit: 'heures', usual: 20, least: 5, most: 100 },
  }),
  PAY_JUMP_PERCENT: anomaly({
    label: 'Salaire horaire inhabituel',
    says: 'Un dossier s’ouvre quand le salaire d’une heure dépasse cette part de celui des mois d’avant.',
    ...{ unit: '%', usual: 150, least: 110, most: 500 },
  }),
  PAY_HIGH_TIMES: anomaly({
    label: 'Salaire du mois élevé : multiple',
    says: 'Un dossier s’ouvre quand le mois paie plus que ce multiple des mois d’avant, et l’écart ci-dessous.',
    ...{ unit: 'fois', usual: 3, least: 2, most: 20 },
  }),
  PAY_HIGH_EUROS: anomaly({
    label: 'Salaire du mois élevé : écart',
    says: 'En dessous de cet écart avec les mois d’avant, le multiple ne compte pas.',
    ...{ unit: 'euros', usual: 1_000, least: 100, most: 10_000 },
  }),
  PAY_HIGH_CEILINGS: anomaly({
    label: 'Salaire du mois élevé : plafonds',
    says: 'Un dossier s’ouvre au-delà de ce nombre de plafonds mensuels de la sécurité sociale, quels que soient les mois d’avant.',
    ...{ unit: 'plafonds', usual: 2, least: 1, most: 10 },
  }),
  PAID_LATE_DAYS: anomaly({
    label: 'Salaire payé tard',
    says: 'Un dossier s’ouvre quand le salaire est payé plus de jours que cela après le dernier jour travaillé.',
    ...{ unit: 'jours', usual: 30, least: 7, most: 90 },
  }),
  DOUBTFUL_IDENTITIES: {
    ...{ area: 'ALARMS', label: 'Identités contredites', unit: 'identités par jour', usual: 10, least: 3, most: 100 },
    says: 'Un dossier s’ouvre quand un partenaire propose en un jour ce nombre de salariés dont le numéro est connu avec une autre identité.',
    source: OURS,
  },
  WRONG_TITLES: {
    ...{
      area: 'ALARMS',
      label: 'Numéros de titres essayés',
      unit: 'numéros par jour',
      usual: 30,
      least: 5,
      most: 1_000,
    },
    says: 'Au-delà de ce nombre de numéros de titres Cesu qui n’existent pas, les applications d’un partenaire, une personne de son équipe ou un employeur n’en donnent plus jusqu’au lendemain, et un dossier s’ouvre.',
    source: OURS,
  },
  UNUSUAL_LEAST_READS: {
    ...{ area: 'ALARMS', label: 'Lectures inhabituelles : minimum', unit: 'lectures par heure' },
    ...{ usual: 120, least: 20, most: 5_000 },
    says: 'En dessous, rien n’est regardé : les quotas suffisent.',
    source: OURS,
  },
  UNUSUAL_TIMES_BUSIEST: {
    ...{ area: 'ALARMS', label: 'Lectures inhabituelles : multiple', unit: 'fois', usual: 4, least: 3, most: 20 },
    says: 'Une application est regardée au-delà de ce multiple de son heure la plus chargée. Une fin de mois multiplie par 3, et ne doit arrêter personne.',
    source: 'mesurée sur un trafic fabriqué, à mesurer de nouveau sur un vrai mois (niveau D)',
  },
  UNUSUAL_DEVIATIONS: {
    ...{ area: 'ALARMS', label: 'Lectures inhabituelles : écarts types', unit: 'écarts types' },
    ...{ usual: 6, least: 3, most: 20 },
    says: 'Une application est regardée à partir de ce nombre d’écarts types au-dessus de son heure habituelle.',
    source: 'mesurée sur un trafic fabriqué, à mesurer de nouveau sur un vrai mois (niveau D)',
  },
  ANSWER_DECLARATION_ANOMALY: delay('Anomalie de déclaration', 15),
  ANSWER_DECLARATION_CHANGE: delay('Correction ou annulation demandée', 15),
  ANSWER_IDENTITY_REVIEW: delay('Identités à vérifier', 5),
  ANSWER_API_ABUSE: delay('Application suspendue', 2),
  ANSWER_API_UNUSUAL: delay('Lectures inhabituelles', 2),
  ANSWER_MANDATE_DISPUTED: delay('Mandat contesté', 2),
  ANSWER_IDENTITY_MISMATCH: delay('Identité à rapprocher', 5),
  ANSWER_ACCESS_NOT_RECOGNISED: delay('Lecture non reconnue', 5),
  ANSWER_REPAIR_ITEM: delay('Erreur à réparer', 15),
  ANSWER_SHARED_IDENTITY: delay('Personne non reconnue', 5),
  ANSWER_DEATH_REPORTED: delay('Décès signalé', 2),
  ANSWER_HABILITATION: delay('Demande d’habilitation', 15),
  ANSWER_QUOTA: delay('Relèvement de quota', 5),
  ANSWER_VOUCHER_ANOMALY: delay('Titres Cesu à vérifier', 5),
  REPLY_DAYS: {
    ...{ area: 'DELAYS', label: 'Réponse à une question', unit: 'jours', usual: 15, least: 5, most: 60, source: OURS },
    says: 'Jours laissés à un partenaire, un employeur ou un salarié pour répondre à la question d’un agent. Les questions déjà posées gardent leur jour.',
  },
  BULK_CASES: {
    ...{ area: 'BULK', label: 'Dossiers traités ensemble', unit: 'dossiers', usual: 5_000, least: 50, most: 5_000 },
    says: 'Le plus que l’on choisit à la fois dans une liste.',
    source: 'celle de la demande d’origine (au plus 5 000), aucun texte ne la fixe (niveau D)',
  },
}

/** What each threshold is, on a day. */
export type ThresholdValues = Readonly<Record<Threshold, number>>

/** What each is as long as nobody has changed it. */
export const usualThresholds = Object.fromEntries(
  Object.values(Threshold).map((one) => [one, thresholds[one].usual]),
) as ThresholdValues

/** What each is, where some have been set. */
export const thresholdsWith = (
  changed: readonly { readonly threshold: Threshold; readonly value: number }[],
): ThresholdValues => ({
  ...usualThresholds,
  ...Object.fromEntries(changed.map(({ threshold, value }) => [threshold, value])),
})
