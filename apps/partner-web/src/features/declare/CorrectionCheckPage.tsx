import { BackLink, PageHeading } from '@cesu/ui/app'
import { ProvisionalNotice } from '@cesu/ui/cesu'
import { CorrectionVerdict, correctionDraft, type Draft, findDraft } from '@cesu/ui/declare'
import { ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { NotChangeable } from '../../NotChangeable.tsx'
import { CorrectedTitles } from './CorrectedTitles.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import type { Declaration } from './CorrectionPage.tsx'

const route = getRouteApi('/signed-in/corriger/$employerId/$period/$id')

/** What a correction changes, from the version in force, before it is registered. */
export function CorrectionCheckPage() {
  const key = route.useParams()
  const declaration = useQuery(api.declarations.get.queryOptions(key, { staleTime: 0 }))
  return (
    <>
      <BackLink to="/corriger/$employerId/$period/$id" params={key}>
        Revenir à la saisie
      </BackLink>
      <PageHeading title="Vérifier la correction" />
      <ReadingStatus query={declaration} waiting="Contrôle de la correction…" />
      {declaration.data && (
        <NotChangeable declaration={declaration.data}>
          <Compared declaration={declaration.data} />
        </NotChangeable>
      )}
    </>
  )
}

/** The draft of the version that its author read, which may be in force no more. */
function Compared({ declaration }: { declaration: Declaration }) {
  const { employerId, period, id, versions } = declaration
  for (const { number: read } of versions) {
    const draft = findDraft(correctionDraft(id, read))
    if (draft) return <Check declaration={declaration} draft={draft} read={read} />
  }
  return <Navigate to="/corriger/$employerId/$period/$id" params={{ employerId, period, id }} replace />
}

interface CheckProps {
  declaration: Declaration
  draft: Draft
  /** Number of the version that the author of the draft read. */
  read: number
}

function Check({ declaration, draft, read }: CheckProps) {
  const { employerId, period, id, versions } = declaration
  const [inForce] = versions
  const version = inForce?.number ?? read
  const { employmentId: _employment, anotherPay: _another, ...month } = draft.input
  const input = { ...month, employerId, period, id, version }
  const check = useQuery(api.declarations.checkCorrection.queryOptions(input, { staleTime: 0 }))
  if (!check.data) return <ReadingStatus query={check} waiting="Contrôle de la correction…" />
  const { anomalies, payslip, titles, hash } = check.data
  const isStale = version !== read
  return (
    <>
      {inForce && <CorrectionVerdict read={read} inForce={inForce} check={check.data} />}
      {payslip && hash !== null && (
        <>
          <ProvisionalNotice {...payslip} />
          {titles && (
            <CorrectedTitles sums={titles.sums} paymentDay={month.paymentDay} uses={declaration.titles?.uses ?? []} />
          )}
          <CorrectForm
            key={version}
            input={{ ...input, hash }}
            idempotencyKey={draft.idempotencyKey}
            draftName={correctionDraft(id, read)}
            mustConfirm={anomalies.length > 0 || isStale}
          />
        </>
      )}
    </>
  )
}
