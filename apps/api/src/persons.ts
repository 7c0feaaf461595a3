/** The two persons of an employment. */
export interface Pair {
  employerId: string
  employeeId: string
}

/** The persons whom one pair is about: the employer and the worker. */
export const pairPersons = ({ employerId, employeeId }: Pair): string[] => [employerId, employeeId]
