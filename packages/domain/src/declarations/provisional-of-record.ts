import { type EstimateResult, estimate } from '../contributions/index.ts'
import { questionOfRecord, recomputed, type StoredMonth } from './month.ts'

/**
 * What a kept month must show as provisional. One that was kept on prolonged values is so until the tables of today confirm it:
 * the same cents, on values that are known.
 */
export const provisionalOfRecord = (record: StoredMonth): Pick<EstimateResult, 'provisional' | 'prolonged'> => {
  const { provisional, prolonged } = record
  const now = prolonged ? estimate(questionOfRecord(record)) : null
  if (now === null || 'refusals' in now || now.prolonged || recomputed(record) !== null)
    return { provisional, prolonged }
  return { provisional: now.provisional, prolonged: false }
}
