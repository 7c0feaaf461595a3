/** Whom an answer is about: read from what `run` returns, before the allow-list, and charged to the reader. */
export interface Persons<Answer> {
  /** LISTED: a line among others; OPENED: a file of their own. */
  readonly mode: 'LISTED' | 'OPENED'
  /** Identifiers of the persons, repeated or not. */
  readonly of: (answer: Answer) => readonly string[]
}

/** The two persons of an employment. */
interface Pair {
  employerId: string
  employeeId: string
}

const both = ({ employerId, employeeId }: Pair): string[] => [employerId, employeeId]

/** A list of pairs: each employer and each worker is a line among others. */
export const pairsListed: Persons<{ rows: readonly Pair[] }> = { mode: 'LISTED', of: ({ rows }) => rows.flatMap(both) }

/** One pair: the files of an employer and of a worker. */
export const pairOpened: Persons<Pair> = { mode: 'OPENED', of: both }
