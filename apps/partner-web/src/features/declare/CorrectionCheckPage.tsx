import type { ProblemReason } from '@cesu/domain/problems'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { ProvisionalNotice, VersionDifferences } from '@cesu/ui/cesu'
import { instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Navigate } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { NotChangeable } from '../../NotChangeable.tsx'
import { CorrectForm } from './CorrectForm.tsx'
import type { Declaration } from './CorrectionPage.tsx'
import { correctionDraft, type Draft, findDraft } from './draft.ts'

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
  const { errors, anomalies, differences, payslip, hash } = check.data
  const isStale = version !== read
  return (
    <>
      {isStale && inForce && <ChangedMeanwhile read={read} inForce={inForce} />}
      {errors.length > 0 && <Refused reasons={errors} />}
      {anomalies.map(({ code, detail }) => (
        <p key={code} className="fr-message fr-message--warning">
          <span>
            <strong>À vérifier :</strong> {detail}
          </span>
        </p>
      ))}
      {differences && (
        <VersionDifferences differences={differences} before={`Version ${version}`} after="Votre correction" />
      )}
      {payslip && hash !== null && (
        <>
          <ProvisionalNotice {...payslip} />
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

/** Somebody put another version in force since the form was filled: it is compared with that one. */
const ChangedMeanwhile = ({ read, inForce }: { read: number; inForce: Declaration['versions'][number] }) => (
  <div className="fr-alert fr-alert--warning fr-mb-3w" role="alert">
    <p className="fr-alert__title">Attention : cette déclaration a changé pendant votre saisie</p>
    <p>
      Vous avez lu la version {read}. La version {inForce.number}, de {inForce.authorName}, est en vigueur depuis le{' '}
      {instant(inForce.createdAt)}. Rien de votre saisie n’est perdu : voici ce qu’elle changerait de cette version.
    </p>
  </div>
)

const Refused = ({ reasons }: { reasons: readonly ProblemReason[] }) => (
  <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
    <p className="fr-alert__title">Erreur : cette correction ne peut pas être enregistrée</p>
    <ul>
      {reasons.map(({ code, pointer, detail, remedy }) => (
        <li key={`${code} ${pointer}`}>
          {detail} {remedy}
        </li>
      ))}
    </ul>
  </div>
)
