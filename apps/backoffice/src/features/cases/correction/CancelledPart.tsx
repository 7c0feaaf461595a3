import { ReadingStatus } from '@cesu/ui/design'
import { ToBeReleased } from '@cesu/ui/titles'
import type { Case } from '../case.ts'
import { useDeclarationOf } from '../useDeclarationOf.ts'

/** What becomes of the titles that pay the month of a case, before an agent cancels it. */
export function CancelledPart({ found }: { found: Case }) {
  const query = useDeclarationOf(found)
  return (
    <>
      <ReadingStatus query={query} waiting="Chargement des titres de la déclaration…" />
      {query.data?.titles && <ToBeReleased uses={query.data.titles.uses} />}
    </>
  )
}
