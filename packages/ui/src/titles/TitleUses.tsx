import { voucherReleaseLabels } from '@cesu/domain/vouchers'
import { euros, instant } from '../design/index.ts'
import { spacedNumber } from './judged.ts'

/** A title that pays a declaration, or did. */
export interface UsedTitle {
  readonly id: string
  readonly number: string
  readonly faceValueCents: number
  readonly version: number
  readonly usedAt: string
  readonly releasedAt: string | null
  readonly releasedFor: keyof typeof voucherReleaseLabels | null
  readonly remittedAt: string | null
}

/** Whether a title can be taken back. */
export const isFree = ({ releasedAt, remittedAt }: UsedTitle): boolean => releasedAt === null && remittedAt === null

/** What has become of a title, in a sentence. */
const stateOf = ({ releasedAt, releasedFor, remittedAt }: UsedTitle): string => {
  if (releasedAt !== null && releasedFor !== null)
    return `libéré le ${instant(releasedAt)} : ${voucherReleaseLabels[releasedFor]}`
  if (remittedAt !== null) return `remis par le salarié le ${instant(remittedAt)} : il ne se reprend plus`
  return 'paie'
}

/** When a title was given, and for how much. */
export const givenOf = ({ faceValueCents, usedAt, version }: UsedTitle): string =>
  `${euros(faceValueCents)}, donné le ${instant(usedAt)}${version > 1 ? ` (version ${version})` : ''}`

/** Titles that are not taken back from here: what each has become. */
export const TitleUses = ({ uses }: { uses: readonly UsedTitle[] }) => (
  <ul className="cesu-titles">
    {uses.map((use) => (
      <li key={use.id} className="cesu-title">
        <span className="cesu-title__number">{spacedNumber(use.number)}</span>
        <span className="fr-hint-text">
          {givenOf(use)} ; {stateOf(use)}.
        </span>
      </li>
    ))}
  </ul>
)
