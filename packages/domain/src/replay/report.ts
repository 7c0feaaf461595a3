import type { Scheme, Territory } from '@cesu/db/model'
import type { Cents } from '../shared/index.ts'

/** What a replay says of the declarations of a year, a territory and a scheme. Amounts in cents; differences: what it gives less what is kept. */
export interface ReplayCell {
  readonly year: number
  readonly territory: Territory
  readonly scheme: Scheme
  /** Declarations read. */
  read: number
  /** Those of which a cent moves. */
  moved: number
  /** Those that the law, with these tables, refuses: for a person. */
  refused: number
  /** What employers would owe more, over the declarations whose contributions rise. */
  employersOweCents: Cents
  /** What would be given back to them, over the declarations whose contributions fall. */
  givenBackCents: Cents
  /** The difference of contributions by what causes it; their sum is employersOwe − givenBack. */
  employeeCents: Cents
  employerCents: Cents
  exemptionCents: Cents
  deductionCents: Cents
  /** Differences of what is not due to Urssaf. */
  netCents: Cents
  creditCents: Cents
}

/** The causes of a difference of contributions, in the order in which they are told, with the sign that they have in it. */
const causes = { employeeCents: 1, employerCents: 1, exemptionCents: -1, deductionCents: -1 } as const

/** A difference of contributions with its cause. */
export interface ReplayDifference {
  readonly cause: keyof typeof causes
  readonly cents: Cents
}

/** Why contributions move in a cell: what each cause adds to them, 0 left out. */
export const replayDifferences = (cell: ReplayCell): ReplayDifference[] =>
  (Object.keys(causes) as (keyof typeof causes)[])
    .map((cause) => ({ cause, cents: causes[cause] * cell[cause] }))
    .filter(({ cents }) => cents !== 0)

type Place = Pick<ReplayCell, 'year' | 'territory' | 'scheme'>

/** The cell of a year, a territory and a scheme, among those that there are; a new one, where nothing is read yet, if there is none. */
export function cellOf(cells: ReplayCell[], { year, territory, scheme }: Place): ReplayCell {
  const known = cells.find((cell) => cell.year === year && cell.territory === territory && cell.scheme === scheme)
  if (known !== undefined) return known
  const cell = { year, territory, scheme, ...nothing }
  cells.push(cell)
  return cell
}

const nothing = {
  ...{ read: 0, moved: 0, refused: 0, employersOweCents: 0, givenBackCents: 0 },
  ...{ employeeCents: 0, employerCents: 0, exemptionCents: 0, deductionCents: 0, netCents: 0, creditCents: 0 },
}

/** Adds what one thread found to what others did. */
export function addCells(to: ReplayCell[], from: readonly ReplayCell[]): void {
  for (const cell of from) {
    const known = cellOf(to, cell)
    for (const name of Object.keys(nothing) as (keyof typeof nothing)[]) known[name] += cell[name]
  }
}
