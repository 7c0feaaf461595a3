/** Every datum that may leave, as the API writes it, and as a worker reads it; what is not here leaves nowhere. */
export const sharingFields = {
  month: 'le mois',
  startDay: 'le premier jour de la période',
  endDay: 'le dernier jour de la période',
  employerRef: 'un numéro qui désigne l’employeur pour cet organisme seul, sans son nom',
  hoursHundredths: 'les heures',
  grossCents: 'le salaire brut',
  contributoryGrossCents: 'le salaire brut soumis à cotisations',
  netPaidCents: 'le net payé',
  netTaxableCents: 'le net imposable',
  netSocialCents: 'le montant net social',
  workerContributionsCents: 'les cotisations sociales retenues',
  paymentDay: 'le jour du paiement',
  state: 'si le mois est déclaré, pas encore déclaré, ou non détenu',
  declaredAt: 'quand il a été déclaré',
  firstMonth: 'le premier mois déclaré',
  lastMonth: 'le dernier mois déclaré',
  employers: 'le nombre d’employeurs',
  employerName: 'le nom de l’employeur, tel que vous le connaissez',
  endOfContractDay: 'le dernier jour du contrat',
  endReason: 'le motif de la fin du contrat',
  lastDayWorked: 'le dernier jour travaillé',
  statedBy: 'qui le dit : l’employeur, ou vous',
  statedAt: 'quand cela a été dit',
  hours150In3Months: 'si 150 heures sont atteintes en trois mois : oui ou non',
  gross1015SmicIn6Months: 'si 1 015 fois le Smic horaire est atteint en six mois : oui ou non',
  hours600In12Months: 'si 600 heures sont atteintes en douze mois : oui ou non',
  gross2030SmicIn12Months: 'si 2 030 fois le Smic horaire est atteint en douze mois : oui ou non',
  rule: 'l’article appliqué',
  referenceDay: 'le jour de référence',
  smicCents: 'le Smic horaire retenu',
  declaredMonths: 'le nombre de mois déclarés',
  undeclaredMonths: 'le nombre de mois qui ne le sont pas',
} as const

/** One of them. */
export type SharingField = keyof typeof sharingFields

/** What no scope ever holds, whatever the purpose. */
export const neverShared = [
  'votre numéro de sécurité sociale',
  'vos coordonnées bancaires et celles de l’employeur',
  'l’activité exercée, et toute exonération de l’employeur (âge, APA, PCH), qui diraient la santé d’une personne',
  'l’adresse de l’employeur, et les autres personnes qui vivent chez lui',
] as const
