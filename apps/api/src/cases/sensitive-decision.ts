import { findCase } from '@cesu/db'
import { CaseAbout, type CaseOutcome } from '@cesu/domain/cases'
import type { SensitiveAct } from '@cesu/domain/permissions'
import type { Call } from '../call.ts'

/**
 * The decisions that are sensitive acts: what reaches real persons when granted, and what stops a partner or its program. A case that is
 * not found is none: the operation says so.
 */
export const sensitiveDecision = {
  acts: ['HABILITATION_GRANTED', 'QUOTA_GRANTED', 'OBJECTION_UPHELD', 'STOPPED_BY_AGENT'] as const,
  async of(
    { tx }: Call<'AGENT', 'write'>,
    { id, outcome }: { id: string; outcome: CaseOutcome },
  ): Promise<SensitiveAct | null> {
    if (outcome === 'STOPPED') return 'STOPPED_BY_AGENT'
    if (outcome !== 'GRANTED') return null
    const found = await findCase(tx, id)
    if (found === null) return null
    const about = CaseAbout.parse(found)
    if (about.kind === 'QUOTA') return 'QUOTA_GRANTED'
    if (about.kind === 'OBJECTION') return 'OBJECTION_UPHELD'
    return about.kind === 'HABILITATION' && !about.facts.needsTwo ? null : 'HABILITATION_GRANTED'
  },
}
