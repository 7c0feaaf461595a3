import type { ReadShare } from './answers.ts'
import { Terms } from './Terms.tsx'

/** Who reads, on which ground, for how long, and what becomes of what is read, in the words that are kept with the answer. */
export const NoticeTerms = ({ share: { consumerName, notice } }: { share: ReadShare }) => (
  <Terms
    terms={[
      ['Organisme', consumerName],
      ['Fondement', `${notice.ground} ${notice.means}`],
      ['Durée', notice.duration],
      ['Depuis quand', notice.since],
      ['Conservation', notice.kept],
      ['Contrôle', notice.control],
    ]}
  />
)
