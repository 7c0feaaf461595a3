import type { ContractEndRoute } from '@cesu/db/model'

/** What is paid on the occasion of the end of a contract, by kind (contract-life reference, §4.7), as a screen writes it. */
export const endSumLabels = {
  severanceCents: 'Indemnité de licenciement',
  retirementCents: 'Indemnité de mise à la retraite',
  mutualCents: 'Indemnité de rupture conventionnelle',
  fixedTermCents: 'Indemnité de fin de contrat à durée déterminée',
  noticeCents: 'Indemnité compensatrice de préavis',
  paidLeaveCents: 'Indemnité compensatrice de congés payés',
} as const

/** One of them: the field that holds it, gross, in whole cents; one a kind. */
export type EndSum = keyof typeof endSumLabels

/** Every one, in the order of the screens. */
export const endSums = Object.keys(endSumLabels) as EndSum[]

/** What of each is paid, when it is. */
export type EndSumCents = Record<EndSum, number | null>

/** How sure it is that a sum goes with a way of ending: A, a text that was read says so; D, inferred by us. */
export type EndSumGrade = 'A' | 'D'

const paidLeave = { paidLeaveCents: 'A' } as const
const noFault = { severanceCents: 'A', noticeCents: 'A', ...paidLeave } as const
// No text read says what is due of paid leave after a fault.
const fault = { paidLeaveCents: 'D' } as const

/**
 * Which sums go with each way of ending (contract-life reference, §4.1, §4.4, §4.6, §4.8, §4.9; IDCC 3239 art. 161 to 163, CT L1243-8). What
 * is not there is excluded by what was read, and refused; what no text settles is let through, and says so (grade D).
 */
const sumsOfRoute: Record<ContractEndRoute, Partial<Record<EndSum, EndSumGrade>>> = {
  TRIAL_END: { noticeCents: 'D', ...paidLeave },
  DISMISSAL: noFault,
  DISMISSAL_SERIOUS: fault,
  DISMISSAL_GROSS: fault,
  // What stands for the notice, when the unfitness comes from the work, is contested.
  UNFITNESS: { ...noFault, noticeCents: 'D' },
  RETIREMENT_BY_EMPLOYER: { retirementCents: 'A', noticeCents: 'A', ...paidLeave },
  RESIGNATION: { noticeCents: 'A', ...paidLeave },
  // The insurer of the branch pays the allowance since 2023: the employer pays none.
  RETIREMENT_BY_WORKER: { noticeCents: 'A', ...paidLeave },
  MUTUAL: { mutualCents: 'A', ...paidLeave },
  FIXED_TERM_END: { fixedTermCents: 'A', ...paidLeave },
  // « By case »: what is due depends on who ends it, and why.
  FIXED_TERM_EARLY: { severanceCents: 'D', fixedTermCents: 'D', ...paidLeave },
  // What stands for the dismissal indemnity, and for the notice.
  EMPLOYER_DEATH: noFault,
  CHILD_DEATH: noFault,
  WORKER_DEATH: paidLeave,
}

/** How sure it is that a sum goes with a way of ending; null when it does not go with it. */
export const endSumGrade = (route: ContractEndRoute, sum: EndSum): EndSumGrade | null => sumsOfRoute[route][sum] ?? null

/** What whoever declares the end reads of the sums: what Urssaf knows is not asked again (R133-14, V, 3°, k and l). */
export const NOT_REPEATED =
  'Donnez seulement ce qu’aucun mois déclaré ne contient : ce que l’Urssaf connaît déjà par les déclarations n’est pas redemandé.'
