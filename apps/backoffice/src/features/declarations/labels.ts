import type { Declaration } from './declaration.ts'

type TrailEntry = Declaration['trail'][number]

/** What the words of the trail are called on screen. */
export const actorLabels: Record<TrailEntry['actorKind'], string> = {
  PARTNER_STAFF: 'Partenaire',
  // Agent, supervisor or auditor: the trail keeps who, not what they were that day.
  AGENT: 'Urssaf',
  SYSTEM: 'Automatique',
}
