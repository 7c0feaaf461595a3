import { caseKindLabels, caseOutcomeLabels } from '@cesu/domain/cases'
import { uncapitalised } from '@cesu/domain/shared'
import { PageHeading } from '@cesu/ui/app'
import { CaseStatusBadge } from '@cesu/ui/cesu'
import { Done, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Shortcuts } from '../../shortcuts/Shortcuts.tsx'
import { TrailList } from '../../TrailList.tsx'
import { Around } from './Around.tsx'
import { BackToList } from './BackToList.tsx'
import { OtherActs, TakeCase } from './CaseActs.tsx'
import { CaseEssentials } from './CaseEssentials.tsx'
import type { Case } from './case.ts'
import { DecideForm } from './DecideForm.tsx'
import { Due } from './Due.tsx'
import { Notes } from './Notes.tsx'
import { Presence } from './Presence.tsx'
import { CasePapers } from './papers/CasePapers.tsx'
import { Contents } from './papers/Contents.tsx'
import { Questions } from './Questions.tsx'
import { PendingBulk } from './together/PendingBulk.tsx'
import { usePresence } from './usePresence.ts'
import './cases.css'

const route = getRouteApi('/signed-in/dossiers/$id')

/** One case: what it is about, what can be done with it, what was done and said. */
export function CasePage() {
  const { id } = route.useParams()
  // Each reading is traced: the page is read again only when the agent opens it again, or does something.
  const query = useQuery(api.cases.get.queryOptions({ id }, { staleTime: Number.POSITIVE_INFINITY }))
  const [done, setDone] = useState({ id, message: '' })
  const tell = (message: string) => setDone({ id, message })
  const found = query.data
  const handles = useMe().permissions.includes('cases.handle')
  const { present, onWrite } = usePresence(id, handles && found !== undefined)
  return (
    <>
      <div className="case-head">
        <BackToList />
        <Around id={id} />
      </div>
      <PageHeading
        title={found ? `Dossier ${found.number} : ${uncapitalised(caseKindLabels[found.about.kind])}` : 'Dossier'}
      >
        {found && <CaseStatusBadge status={found.status} />}
      </PageHeading>
      <ReadingStatus query={query} waiting="Chargement du dossier…" />
      {found && (
        // What was done before is said no more once something else is sent, done or refused.
        <div onInput={onWrite} onSubmitCapture={() => tell('')}>
          <Presence found={found} present={present} />
          <Done message={done.id === id ? done.message : ''} />
          <Decided found={found} />
          <PendingBulk bulk={found.bulk} />
          <Contents found={found} />
          <TakeCase key={`${id} ${found.version}`} found={found} onDone={tell} />
          <div className="case-columns">
            <CaseEssentials found={found} />
            <div>
              {found.acts.includes('DECIDE') && <DecideForm key={id} found={found} onDone={tell} />}
              <OtherActs key={`${id} ${found.version} autres`} found={found} onDone={tell} />
            </div>
          </div>
          <Questions found={found} onDone={tell} />
          <CasePapers found={found} onDone={tell} />
          <Notes found={found} />
          <TrailList title="Historique" entries={found.trail} />
          <Shortcuts />
        </div>
      )}
    </>
  )
}

/** Where the case is, for who arrives: decided, held by someone, due when. */
function Decided({
  found: { outcome, reason, decidedAt, decidedBy, assigneeName, status, dueDay, ...found },
}: {
  found: Case
}) {
  if (outcome !== null && decidedAt !== null) {
    return (
      <p className="cesu-text">
        <strong>{caseOutcomeLabels[outcome]}</strong>, par {decidedBy}, le {instant(decidedAt)} : « {reason} »
      </p>
    )
  }
  return (
    <p className="fr-mb-1w">
      Échéance : <Due dueDay={dueDay} status={status} />
      {assigneeName !== null && ` · Tenu par ${assigneeName}`}
      {awaitedText(found)}
    </p>
  )
}

/** That answers are waited for, one having come: nobody decides thinking that all is said. */
const awaitedText = ({ answeredAt, awaitedAnswers }: Pick<Case, 'answeredAt' | 'awaitedAnswers'>): string => {
  if (awaitedAnswers === 0) return ''
  const one = answeredAt === null ? 'une réponse est attendue' : 'une autre réponse est attendue'
  return ` · ${awaitedAnswers === 1 ? one : `${awaitedAnswers} réponses sont attendues`}`
}
