import type { ContractEndRoute, ProposalKind, ProposalStatus } from '@cesu/db/model'

/** What a screen writes for each kind of proposal. */
export const proposalKindLabels: Record<ProposalKind, string> = {
  NEW_CONTRACT: 'Nouveau contrat',
  END: 'Fin de contrat',
}

/** What a screen writes for each status of a proposal. */
export const proposalStatusLabels: Record<ProposalStatus, string> = {
  PENDING: 'En attente de l’employeur',
  WITHDRAWN: 'Retirée',
  ACCEPTED: 'Acceptée',
  REFUSED: 'Refusée',
}

/** The ways in which a contract ends, by who decides, each with its name (IDCC 3239 art. 44, 62 to 64, 161). */
export const endRoutes: readonly { decider: string; routes: Partial<Record<ContractEndRoute, string>> }[] = [
  {
    decider: 'Décidée par l’employeur',
    routes: {
      DISMISSAL: 'Licenciement',
      DISMISSAL_SERIOUS: 'Licenciement pour faute grave',
      DISMISSAL_GROSS: 'Licenciement pour faute lourde',
      UNFITNESS: 'Licenciement pour inaptitude',
      RETIREMENT_BY_EMPLOYER: 'Mise à la retraite',
    },
  },
  {
    decider: 'Décidée par le salarié',
    routes: { RESIGNATION: 'Démission', RETIREMENT_BY_WORKER: 'Départ volontaire à la retraite' },
  },
  {
    decider: 'Décidée par l’un ou l’autre, ou par les deux',
    routes: {
      MUTUAL: 'Rupture conventionnelle',
      TRIAL_END: 'Fin de la période d’essai',
      FIXED_TERM_END: 'Fin d’un contrat à durée déterminée',
      FIXED_TERM_EARLY: 'Fin anticipée d’un contrat à durée déterminée',
    },
  },
  {
    decider: 'Décès',
    routes: {
      EMPLOYER_DEATH: 'Décès de l’employeur',
      CHILD_DEATH: 'Décès de l’enfant gardé',
      WORKER_DEATH: 'Décès du salarié',
    },
  },
]

/** The name of a way in which a contract ends. */
export const endRouteLabel = (route: ContractEndRoute): string =>
  endRoutes.flatMap(({ routes }) => routes[route] ?? [])[0] ?? ''

/** The jobs of each level of the wage grid (IDCC 3239 annexe 7, avenant 7 of 31 January 2025); none above VIII is a home job of a Cesu employer. */
export const levelJobs: readonly { level: number; numeral: string; jobs: string }[] = [
  { level: 1, numeral: 'I', jobs: 'baby-sitter, employé familial A, homme ou femme toutes mains A' },
  { level: 2, numeral: 'II', jobs: 'employé familial B, accompagnateur, toutes mains B, gardien A' },
  {
    level: 3,
    numeral: 'III',
    jobs: 'assistant de vie A, garde d’enfants A, employé familial auprès d’enfants, secrétaire, gardien B',
  },
  { level: 4, numeral: 'IV', jobs: 'garde d’enfants B, garde d’enfant en situation de handicap A, assistant de vie B' },
  { level: 5, numeral: 'V', jobs: 'garde d’enfant en situation de handicap B, assistant de vie C' },
  {
    level: 6,
    numeral: 'VI',
    jobs: 'garde d’enfant en situation de handicap C, assistant de vie D, enseignant particulier (élémentaire), assistant informatique A',
  },
  { level: 7, numeral: 'VII', jobs: 'enseignant particulier (collège, lycée), assistant informatique B' },
  { level: 8, numeral: 'VIII', jobs: 'enseignant particulier (supérieur)' },
  ...['IX', 'X', 'XI', 'XII'].map((numeral, rank) => ({ level: 9 + rank, numeral, jobs: '' })),
]
