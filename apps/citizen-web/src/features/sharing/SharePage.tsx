import { BackLink, PageHeading } from '@cesu/ui/app'
import { Details, dayOfInstant, instant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api } from '../../api.ts'
import { Happened } from '../../Happened.tsx'
import type { ReadShare } from './answers.ts'
import { Help } from './Help.tsx'
import { NoticeTerms } from './NoticeTerms.tsx'
import { Objections } from './Objections.tsx'
import { ObjectShare } from './ObjectShare.tsx'
import { PreviewTable } from './PreviewTable.tsx'
import { Receipts } from './Receipts.tsx'
import { Reconsider } from './Reconsider.tsx'
import { RequestForm } from './RequestForm.tsx'
import { ShareActs } from './ShareActs.tsx'
import { isLive, ListsOf, ShareState, WhyStopped } from './ShareState.tsx'
import { Terms } from './Terms.tsx'
import { backSearch, backTo } from './way-back.ts'
import { lastReading, reminderText } from './wording.ts'
import './sharing.css'
import { Let } from './Let.tsx'

const route = getRouteApi('/signed-in/partages/$id')

/**
 * A request to answer, or a share. Read again when the person comes back to the tab: in another one they may have answered
 * it, and a request waits for an hour.
 */
export function SharePage() {
  const { id } = route.useParams()
  const { retour } = backSearch({ ...route.useSearch() })
  const query = useQuery(
    api.sharing.get.queryOptions({ id }, { refetchOnMount: 'always', refetchOnWindowFocus: 'always' }),
  )
  const share = query.data
  const isWaiting = share?.status === 'PRESENTED'
  return (
    <>
      <BackLink to="/partages">Revenir à mes partages</BackLink>
      <PageHeading title={titleOf(share)}>{share && !isWaiting && <ShareState share={share} />}</PageHeading>
      <Happened />
      <ReadingStatus query={query} waiting="Chargement du partage…" />
      {share && isWaiting && (
        <Let
          permission="sharing.answer"
          otherwise={
            <p className="fr-text--sm">Ce choix ne vous est pas confié : seule la personne que vous aidez le fait.</p>
          }
        >
          <RequestForm key={id} request={share} retour={retour} />
        </Let>
      )}
      {share && !isWaiting && <Given share={share} retour={retour} />}
      {share && <Help />}
    </>
  )
}

const titleOf = (share: ReadShare | undefined): string => {
  if (share === undefined) return 'Un partage'
  return share.status === 'PRESENTED' ? share.notice.title : `Partage avec ${share.consumerName}`
}

/** A request that was answered, or was not in its time. */
const Given = ({ share, retour }: { share: ReadShare; retour: string | undefined }) => (
  <>
    {retour !== undefined && (
      <p>
        <a className="fr-btn" href={backTo(retour)}>
          Revenir sur le site de {share.consumerName}
        </a>
      </p>
    )}
    <p className="fr-text--lead cesu-text">{share.notice.purpose}</p>
    <WhyStopped share={share} />
    <Terms terms={dates(share)} />
    <Objections share={share} />
    {isLive(share) ? <Live share={share} /> : <Over share={share} />}
    {share.answered !== null && (
      <Details title="Ce que vous avez lu avant de répondre, mot pour mot">
        <p className="sharing-text fr-text--sm cesu-text">{share.answered}</p>
      </Details>
    )}
    <Receipts share={share} />
  </>
)

/** When it was asked, answered, and ends or ended. */
const dates = (share: ReadShare): [string, ReactNode][] => {
  const { askedAt, answeredAt, expiresAt, endedAt } = share
  const end: [string, ReactNode] = isLive(share)
    ? ['Jusqu’au', dayOfInstant(expiresAt)]
    : ['Fini', `le ${instant(endedAt ?? expiresAt)}`]
  return [
    ['Demandé', `le ${instant(askedAt)}`],
    ['Répondu', answeredAt === null ? 'vous n’avez pas répondu' : `le ${instant(answeredAt)}`],
    ...(share.status === 'REFUSED' || share.status === 'UNANSWERED' ? [] : [end]),
    ['Lectures', <Readings key="readings" share={share} />],
    ...(share.reminder === null ? [] : [['Rappel', reminderText(share.reminder)] as [string, ReactNode]]),
  ]
}

const Readings = ({ share }: { share: ReadShare }) => (
  <>
    {lastReading(share)}. {share.lastReadAt !== null && <Link to="/acces">Voir qui a consulté mes données</Link>}
  </>
)

/** What leaves under it, and what its worker may do about it. */
const Live = ({ share }: { share: ReadShare }) => (
  <>
    <section aria-labelledby="changer" className="fr-mb-3w">
      <h2 id="changer" className="fr-h5">
        Changer ce partage
      </h2>
      <Let
        permission="sharing.decide"
        otherwise={
          <p className="fr-text--sm">Ce choix ne vous est pas confié : seule la personne que vous aidez le fait.</p>
        }
      >
        <ShareActs share={share} />
        {share.legalBasis === 'OBLIGATION' && share.objections.every(({ answer }) => answer !== null) && (
          <ObjectShare share={share} />
        )}
      </Let>
    </section>
    <section aria-labelledby="conditions" className="fr-mb-3w">
      <h2 id="conditions" className="fr-h5 fr-mb-1w">
        Les conditions
      </h2>
      <NoticeTerms share={share} />
    </section>
    <section aria-labelledby="donnees" className="fr-mb-3w">
      <h2 id="donnees" className="fr-h5">
        {share.status === 'ACTIVE' ? 'Ce qui part aujourd’hui' : 'Ce qui partirait sans la suspension'}
      </h2>
      {share.preview.map((one) => (
        <div key={one.scope} className="sharing-list">
          <h3 className="fr-text--md fr-text--bold fr-mb-1w">{one.label}</h3>
          <PreviewTable preview={one} />
        </div>
      ))}
    </section>
  </>
)

/** What it was about: nothing leaves any more. */
const Over = ({ share }: { share: ReadShare }) => (
  <section aria-labelledby="donnees" className="fr-mb-3w">
    <h2 id="donnees" className="fr-h5 fr-mb-1w">
      Les données demandées
    </h2>
    <ListsOf share={share} />
    <p className="fr-mt-2w">
      {share.status === 'REFUSED' || share.status === 'UNANSWERED'
        ? 'Rien n’est parti.'
        : 'Rien ne part plus sous ce partage.'}{' '}
      {share.askedAgainFrom === null && 'L’organisme peut faire une autre demande.'}
    </p>
    <Let permission="sharing.decide">
      <Reconsider share={share} />
    </Let>
  </section>
)
