import { SuspensionReason } from '@cesu/db/model'

export { SuspensionReason }

/** The same in French, after « suspendue : ». */
export const suspensionLabels: Record<SuspensionReason, string> = {
  ENUMERATION: 'elle a demandé beaucoup d’employeurs dont votre organisme n’a jamais eu le mandat',
  BURST: 'elle a continué à lire des personnes après avoir atteint sa limite',
  UNUSUAL: 'elle a lu beaucoup plus que jamais, à une heure où personne ne travaille',
  CANARY: 'elle a demandé une personne témoin, que personne n’a de raison de lire',
}

/** Signs of one hour from which an application is suspended: each is about somebody else's employers, or past a budget. */
export const signsToSuspend: Record<SuspensionReason, number> = {
  ...{ ENUMERATION: 20, BURST: 20, CANARY: 1 },
  // A job sees it, by unusualReading: no call shows it.
  UNUSUAL: 1,
}
