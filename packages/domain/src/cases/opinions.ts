import type { CaseOpinion } from '@cesu/db/model'

/** What each opinion of a colleague is called, after « avis ». */
export const caseOpinionLabels: Record<CaseOpinion, string> = {
  FAVOURABLE: 'Favorable',
  UNFAVOURABLE: 'Défavorable',
  OTHER: 'Réservé',
}

/** Colleagues whom one note may name: ours, no text sets it (grade D). */
export const MOST_MENTIONS = 10
