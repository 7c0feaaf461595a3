import type { RepresentationAct } from '@cesu/db/model'
import type { RepresentationState } from './moves.ts'

/** What each act lets a helper do: « Cette personne pourra… ». Seeing is always there: nobody decides on what they do not see. */
export const representationActTexts: Record<RepresentationAct, string> = {
  READ: 'voir vos emplois et vos bulletins de salaire, vos partages, et qui a consulté vos données',
  DECIDE: 'répondre aux demandes de partage, réduire, suspendre ou arrêter un partage, signaler une lecture',
  SAY: 'dire un arrêt de travail ou la fin d’un contrat, et signaler une erreur',
}

/** The same, read by the helper: « Vous pourrez… ». */
export const helperActTexts: Record<RepresentationAct, string> = {
  READ: 'voir ses emplois et ses bulletins de salaire, ses partages, et qui a consulté ses données',
  DECIDE: 'répondre à ses demandes de partage, réduire, suspendre ou arrêter un partage, signaler une lecture',
  SAY: 'dire un arrêt de travail ou la fin d’un contrat, et signaler une erreur',
}

/** What no helper ever does. */
export const neverLet = [
  'nommer une autre personne pour aider',
  'télécharger toutes les données d’un coup',
  'changer l’adresse à laquelle l’Urssaf écrit',
] as const

/** What the worker reads of where one is. */
export const helperStateLabels: Record<RepresentationState, string> = {
  INVITED: 'En attente de sa réponse',
  ACTIVE: 'En cours',
  DECLINED: 'Refusé par cette personne',
  STOPPED: 'Arrêté par vous',
  RENOUNCED: 'Arrêté par cette personne',
  EXPIRED: 'Arrivé à son terme',
}

/** The same, read by the helper. */
export const helpedStateLabels: Record<RepresentationState, string> = {
  ...helperStateLabels,
  INVITED: 'En attente de votre réponse',
  DECLINED: 'Refusé par vous',
  STOPPED: 'Arrêté par cette personne',
  RENOUNCED: 'Arrêté par vous',
}
