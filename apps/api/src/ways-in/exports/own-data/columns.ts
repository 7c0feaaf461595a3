import { frenchInstant } from '@cesu/domain/shared'
import { accessOutcomeLabels, accessRefusalLabels, legalBases } from '@cesu/domain/sharing'
import type { z } from 'zod'
import type { ExportCell } from '../../../list-export.ts'
import type { listAccessOfWorker } from '../../../sharing/list-own-access.ts'
import type { OwnMonth } from '../../../sharing/list-own-activity.ts'
import type { takeOwnData } from '../../../sharing/take-own-data.ts'

type Columns<Row> = Readonly<Record<string, (row: Row) => ExportCell>>

/** A worker's month, as a spreadsheet shows it. */
export const monthColumns: Columns<z.output<typeof OwnMonth>> = {
  Mois: ({ month }) => month,
  Employeur: ({ employerName }) => employerName,
  'Premier jour': ({ startDay }) => startDay,
  'Dernier jour': ({ endDay }) => endDay,
  'Jour de paiement': ({ paymentDay }) => paymentDay,
  Heures: ({ hoursHundredths }) => hoursHundredths,
  'Salaire brut (€)': ({ grossCents }) => grossCents,
  'Net payé (€)': ({ netPaidCents }) => netPaidCents,
  'Net imposable (€)': ({ netTaxableCents }) => netTaxableCents,
  'Montant net social (€)': ({ netSocialCents }) => netSocialCents,
  'Déclaré le (heure de Paris)': ({ declaredAt }) => declaredAt && frenchInstant(declaredAt),
  'Numéro de la déclaration': ({ declarationId }) => declarationId,
}

type Reading = z.output<typeof listAccessOfWorker.output>['rows'][number]
type Taken = z.output<typeof takeOwnData.output>

/** One access to a worker's data, whoever looked. */
interface AccessLine {
  at: string
  who: string
  why: string
  outcome: string
  what: string
  firstMonth: string | null
  lastMonth: string | null
  id: string
  /** What consumers alone have. */
  reading: Reading | null
}

/** A reading by a public service, or its refusal. */
export const lineOfReading = (reading: Reading): AccessLine => ({
  ...{ id: reading.id, at: reading.at, who: reading.consumerName, why: reading.label, reading },
  outcome: accessOutcomeLabels[reading.outcome],
  what: reading.fields.join(', '),
  ...{ firstMonth: reading.firstMonth, lastMonth: reading.lastMonth },
})

/** What an agent of Urssaf opened. */
export const lineOfAgent = ({ id, at, month, employerName, isDocument }: Taken['agents'][number]): AccessLine => ({
  ...{ id, at, who: 'Urssaf (un agent)', why: 'Sa mission', outcome: 'Ouvert', reading: null },
  what: [(month === null ? ofCase : ofMonth)[`${isDocument}`], employerName && `chez ${employerName}`]
    .filter(Boolean)
    .join(', '),
  ...{ firstMonth: month, lastMonth: month },
})

/** What an agent opened of what is known of the worker, or revealed of it, and why they said they did. */
export const lineOfOpening = ({ id, at, what, why }: Taken['openings'][number]): AccessLine => ({
  ...{ id, at, who: 'Urssaf (un agent)', why, outcome: 'Ouvert', what, reading: null },
  ...{ firstMonth: null, lastMonth: null },
})

/** An issuer of prefinanced CESU that asked whether the worker was declared. */
export const lineOfIssuer = ({ id, at, issuerName, month, answer }: Taken['issuers'][number]): AccessLine => ({
  ...{ id, at, who: issuerName, why: 'Vérifier des titres Cesu préfinancés', outcome: `Réponse : ${answer}` },
  ...{
    what: 'Si votre travail est déclaré pour ce mois, rien d’autre',
    reading: null,
    firstMonth: month,
    lastMonth: month,
  },
})

/** What an agent opened of a case: whether it is a file of it. */
const ofCase = {
  true: 'Une pièce d’un dossier qui vous concerne',
  false: 'Un dossier qui vous concerne',
} as const

/** What an agent opened of a month: whether it is a document. */
const ofMonth = { true: 'Un document', false: 'La déclaration' }

/** What somebody who helps the worker looked at, or did for them. */
export const lineOfHelper = ({ id, at, helperName, sentence }: Taken['helpers'][number]): AccessLine => ({
  ...{ id, at, who: helperName, why: 'Vous aider', outcome: 'Fait pour vous', reading: null },
  what: sentence,
  ...{ firstMonth: null, lastMonth: null },
})

/** Somebody of Urssaf who looked up who had read. */
export const lineOfControl = ({ id, at }: Taken['controls'][number]): AccessLine => ({
  ...{ id, at, who: 'Urssaf (contrôle interne)', why: 'Contrôler les accès', outcome: 'Ouvert', reading: null },
  what: 'Qui a lu vos données',
  ...{ firstMonth: null, lastMonth: null },
})

/** An access, as a spreadsheet shows it. */
export const accessColumns: Columns<AccessLine> = {
  'Date et heure (heure de Paris)': ({ at }) => frenchInstant(at),
  'Instant (UTC)': ({ at }) => at,
  'Par qui': ({ who }) => who,
  Pourquoi: ({ why }) => why,
  Fondement: ({ reading }) => reading && legalBases[reading.legalBasis].name,
  Résultat: ({ outcome }) => outcome,
  'Motif du refus': ({ reading }) => (reading?.refusal ? accessRefusalLabels[reading.refusal] : null),
  Données: ({ what }) => what,
  'Premier mois': ({ firstMonth }) => firstMonth,
  'Dernier mois': ({ lastMonth }) => lastMonth,
  Enregistrements: ({ reading }) => reading && String(reading.records),
  'Signalé par vous': ({ reading }) => reading && (reading.isReported ? 'oui' : 'non'),
  Partage: ({ reading }) => reading?.grantId ?? null,
  Accès: ({ id }) => id,
}
