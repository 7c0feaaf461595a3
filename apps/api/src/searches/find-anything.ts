import {
  type FoundPerson,
  findPersonsNamed,
  listCases,
  listDeclarations,
  listEveryApplication,
  listPartners,
} from '@cesu/db'
import { CaseAbout, CaseStatus } from '@cesu/domain/cases'
import { DeclarationStatus } from '@cesu/domain/declarations'
import { maskedName } from '@cesu/domain/openings'
import { isSearchTooShort, searchableName, searchedNumber } from '@cesu/domain/shared'
import { z } from 'zod'
import { operation } from '../operation.ts'
import { searched, searchOf } from '../search-input.ts'

/** How many of each kind are shown: whoever looks for one types more, and nobody walks the whole. */
const MOST_FOUND = 10

const PersonFound = z.object({
  id: z.string(),
  /** Of each word, what was typed of it or its first letter. */
  name: z.string(),
  /** The last four characters of the Cesu number, and the département of an employer. */
  number: z.string(),
  place: z.string().nullable(),
})

const found = (rows: readonly FoundPerson[], words: readonly string[]) =>
  rows.map(({ cesuNumber, name, ...one }) => ({
    ...one,
    ...{ name: maskedName(name, words), number: cesuNumber.slice(-4) },
  }))

/**
 * What a few words name, of each kind: cases and declarations by their numbers, partners, applications, and persons by their names, who
 * are charged to who looks. Ten of each at most, and no next page. Each part is empty for who may not read it.
 */
export const findAnything = operation({
  name: 'search.find',
  title: 'Chercher un dossier, une déclaration, un partenaire, une application ou une personne',
  permission: 'declarations.oversee',
  effect: 'read',
  input: z.strictObject({
    text: searchOf((text) => searchedNumber(text) === null && isSearchTooShort(text)).pipe(z.string().min(1)),
  }),
  expected: { text: 'un numéro, une référence ou un nom, de deux caractères au moins' },
  output: z.object({
    cases: z.array(z.object({ id: z.string(), number: z.int(), about: CaseAbout, status: z.enum(CaseStatus) })),
    declarations: z.array(
      z.object({
        ...{ employerId: z.string(), period: z.string(), id: z.string(), reference: z.string() },
        status: z.enum(DeclarationStatus),
      }),
    ),
    partners: z.array(z.object({ id: z.string(), name: z.string() })),
    applications: z.array(
      z.object({ id: z.string(), name: z.string(), partnerId: z.string(), partnerName: z.string() }),
    ),
    employers: z.array(PersonFound),
    employees: z.array(PersonFound),
    /** How many of each kind are shown at most. */
    most: z.int(),
  }),
  example: { text: 'Partenaire' },
  async run({ tx, actor }, { text }) {
    const number = searchedNumber(text)
    const { words, referenceStart } = searched(text)
    const may = (permission: (typeof actor.permissions)[number]) => actor.permissions.includes(permission)
    const page = { after: null, limit: MOST_FOUND, direction: 'desc' } as const
    const everyCase = { scope: actor.scope, statuses: [], kinds: [], teamId: null, assigneeId: null, dueBy: null }
    const cases =
      number !== null && may('cases.read')
        ? await listCases(tx, { ...everyCase, found: { pairs: null, referenceStart: null, number }, ...page })
        : []
    const everyDeclaration = { partnerId: null, period: null, status: null, pairs: null, withAnomalies: false }
    const declarations =
      referenceStart === null
        ? []
        : await listDeclarations(tx, { ...everyDeclaration, referenceStart }, { ...page, sort: 'submittedAt' })
    const named = { words, most: MOST_FOUND }
    const mayOpen = may('persons.open')
    return {
      cases: cases.map(({ kind, facts, ...one }) => ({ ...one, about: CaseAbout.parse({ kind, facts }) })),
      declarations,
      partners: (await listPartners(tx)).filter(({ name }) => bears(name, words)).slice(0, MOST_FOUND),
      applications: may('habilitations.oversee')
        ? (await listEveryApplication(tx)).filter(({ name }) => bears(name, words)).slice(0, MOST_FOUND)
        : [],
      employers: mayOpen ? found(await findPersonsNamed(tx, { party: 'EMPLOYER', ...named }), words) : [],
      employees: mayOpen ? found(await findPersonsNamed(tx, { party: 'EMPLOYEE', ...named }), words) : [],
      most: MOST_FOUND,
    }
  },
  lists: ({ declarations, employers, employees }) => [
    ...declarations.map(({ employerId }) => employerId),
    ...[...employers, ...employees].map(({ id }) => id),
  ],
})

const bears = (name: string, words: readonly string[]): boolean =>
  words.length > 0 && words.every((word) => ` ${searchableName(name)}`.includes(` ${word}`))
