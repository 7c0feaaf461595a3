import type { DeclarationVersion, DocumentKind, Scheme } from '@cesu/db/model'
import { z } from 'zod'
import type { ContributionLine, EstimateResult } from '../contributions/index.ts'
import type { DeclaredColumn, MonthElements } from '../declarations/index.ts'
import { frenchLongDay } from '../shared/index.ts'
import { printedCode } from './code.ts'
import { documentTitles } from './kinds.ts'
import type { DocumentState } from './verification.ts'

/** The version that a document shows: what was declared, what was computed, amounts in cents. */
export type ShownVersion = Omit<EstimateResult, 'lines' | 'period'> &
  Pick<
    DeclarationVersion,
    'number' | DeclaredColumn | 'territory' | 'withholdingKind' | 'withholdingRatePcm' | 'channel' | 'authorName'
  > & { lines: readonly ContributionLine[]; elements: MonthElements }

/** Everything that a document says: whom it is of, which version, what was issued. */
export interface ShownDocument {
  kind: DocumentKind
  state: Exclude<DocumentState, 'UNKNOWN'>
  reference: string
  period: string
  employer: { name: string; cesuNumber: string; city: string; postalCode: string }
  employee: { name: string; cesuNumber: string }
  activity: string
  level: number
  scheme: Scheme
  partnerName: string
  /** When the declaration was registered, Paris time, in French. */
  registeredAt: string
  version: ShownVersion
  /** Day of issue, YYYY-MM-DD. */
  issuedDay: string
  code: string
  demo: boolean
}

const common = { title: z.string().nullable(), notes: z.array(z.string()) }

/** One part of a page: names and values, amounts that add up, or a table. */
const Section = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('FACTS'), ...common, rows: z.array(z.tuple([z.string(), z.string()])) }),
  z.object({
    kind: z.literal('AMOUNTS'),
    ...common,
    rows: z.array(z.object({ label: z.string(), text: z.string(), strong: z.boolean() })),
  }),
  z.object({
    kind: z.literal('TABLE'),
    ...common,
    /** Size of the letters and room around them, in points. */
    size: z.number(),
    inset: z.number(),
    /** Wide ones hold words and share the width, the others figures. */
    columns: z.array(z.object({ text: z.string(), wide: z.boolean() })),
    rows: z.array(z.object({ style: z.enum(['PLAIN', 'GROUP', 'ITEM', 'TOTAL']), cells: z.array(z.string()) })),
  }),
])
export type Section = z.infer<typeof Section>

/** A document as it is set: words only, the figures already written. Each row of `sections` is side by side. */
export const PrintedDocument = z.object({
  title: z.string(),
  subtitle: z.string(),
  issuer: z.string(),
  issued: z.string(),
  footer: z.string(),
  notices: z.array(z.object({ title: z.string(), text: z.string() })),
  sections: z.array(z.array(Section)),
  /** How anyone verifies it; the address follows the text. */
  check: z.object({
    title: z.string(),
    text: z.string(),
    code: z.string(),
    more: z.string(),
    squareText: z.string(),
  }),
  mentions: z.array(z.string()),
  /** What matters most of the mentions: in bold, last. */
  keep: z.string(),
})
export type PrintedDocument = z.infer<typeof PrintedDocument>

const states: Record<Exclude<DocumentState, 'UNKNOWN'>, { title: string; text: string } | null> = {
  AUTHENTIC: null,
  REPLACED: { title: 'Remplacé', text: 'Une version plus récente de cette déclaration est en vigueur.' },
  CANCELLED: { title: 'Annulé', text: 'Cette déclaration est annulée : plus rien n’est dû pour elle.' },
}

const provisional = {
  title: 'Valeurs provisoires',
  text: 'Des valeurs déduites, ou prolongées en attendant leur publication, entrent dans ce calcul. Une différence sera régularisée.',
}

const fiction = { title: 'Démonstration', text: 'Personnes et montants fictifs : ce document est sans valeur.' }

/** What every document says alike: its head, its notices, how to verify it. */
export const frameOf = (shown: ShownDocument): Omit<PrintedDocument, 'sections' | 'subtitle' | 'mentions' | 'keep'> => {
  const { kind, state, reference, version, issuedDay, code, demo } = shown
  const stated = states[state]
  return {
    title: documentTitles[kind],
    issuer: 'Urssaf · service Cesu',
    issued: `Édité le ${frenchLongDay(issuedDay)}`,
    footer: `${documentTitles[kind]} ${reference}, version ${version.number}`,
    notices: [
      ...(demo ? [fiction] : []),
      ...(stated ? [stated] : []),
      ...(version.prolonged || version.provisional.length > 0 ? [provisional] : []),
    ],
    check: {
      title: 'Vérifier ce document',
      text: 'Sans compte, tapez ce code sur',
      code: printedCode(code),
      more: 'Ou photographiez le carré avec un téléphone : ses montants sont signés et restent dans votre appareil.',
      squareText: `Carré à photographier : adresse de vérification et montants signés du document ${reference}`,
    },
  }
}

/** What every document ends with. */
export const builtFor = 'Document accessible construit pour la norme PDF/UA-1, non certifié.'
