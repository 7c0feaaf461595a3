import { legalBases } from '@cesu/domain/sharing'
import { PageHeading } from '@cesu/ui/app'
import { Details, dayOfInstant, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { Happened } from '../../Happened.tsx'
import { NotAWorker } from '../../NotAWorker.tsx'
import { useMe } from '../../session.ts'
import type { Share } from './answers.ts'
import { Help } from './Help.tsx'
import { Reconsider } from './Reconsider.tsx'
import { ShareActs } from './ShareActs.tsx'
import { isLive, ListsOf, ShareState, WhyStopped } from './ShareState.tsx'
import { TakeData } from './TakeData.tsx'
import { Terms } from './Terms.tsx'
import { lastReading, untilWhen } from './wording.ts'
import './sharing.css'
import { Let } from './Let.tsx'

/** What public services may read of a worker: what waits for their answer, then each share with its acts, then those that are over. */
export function SharesPage() {
  const { isWorker } = useMe()
  const query = useQuery(
    api.sharing.list.queryOptions(undefined, { refetchOnMount: 'always', refetchOnWindowFocus: 'always' }),
  )
  const shares = query.data?.grants ?? []
  const waiting = shares.filter(({ status }) => status === 'PRESENTED')
  const live = shares.filter(isLive)
  const over = shares.filter((one) => one.status !== 'PRESENTED' && !isLive(one))
  return (
    <>
      <PageHeading title="Mes partages" />
      <p className="cesu-text">
        Un partage laisse un organisme lire ce que vos employeurs ont déclaré au Cesu pour vous. Ici, vous voyez
        lesquels, et ce que vous pouvez y changer. <Link to="/acces">Voir qui a consulté mes données</Link>
      </p>
      <Happened />
      <ReadingStatus query={query} waiting="Chargement de vos partages…" />
      {query.data && !isWorker && <NotAWorker />}
      {waiting.length > 0 && <Waiting shares={waiting} />}
      {live.length > 0 && <Live shares={live} />}
      {query.data && isWorker && live.length === 0 && waiting.length === 0 && (
        <p>
          Aucun organisme ne peut lire vos données. Quand un organisme en a besoin, il vous le demande depuis son site.
        </p>
      )}
      {over.length > 0 && (
        <Details title={`Terminés (${over.length})`}>
          <ul className="cesu-cards">
            {over.map((one) => (
              <li key={one.id} className="cesu-card">
                <OverCard share={one} />
              </li>
            ))}
          </ul>
        </Details>
      )}
      {query.data && isWorker && (
        <Let permission="own-data.take">
          <TakeData />
        </Let>
      )}
      {query.data && <Help />}
    </>
  )
}

const Waiting = ({ shares }: { shares: readonly Share[] }) => (
  <section aria-labelledby="a-decider" className="fr-mb-4w">
    <h2 id="a-decider" className="fr-h5 fr-mb-0">
      À décider
    </h2>
    <ul className="cesu-cards">
      {shares.map((one) => (
        <li key={one.id} className="cesu-card">
          <h3 className="fr-h6 fr-mb-1w">
            <Link to="/partages/$id" params={{ id: one.id }} state={{ fromList: true }}>
              {one.consumerName} : {one.label}
            </Link>
          </h3>
          <p className="fr-mb-0">{untilWhen(one)} Sans réponse, rien n’est partagé.</p>
        </li>
      ))}
    </ul>
  </section>
)

const Live = ({ shares }: { shares: readonly Share[] }) => (
  <section aria-labelledby="en-cours" className="fr-mb-4w">
    <h2 id="en-cours" className="fr-h5 fr-mb-0">
      En cours ou suspendus
    </h2>
    <ul className="cesu-cards">
      {shares.map((one) => (
        <li key={one.id} className="cesu-card">
          <CardTitle share={one} />
          <WhyStopped share={one} />
          <Terms
            terms={[
              ['Pourquoi', one.label],
              ['Fondement', legalBases[one.legalBasis].name],
              ['Données', <ListsOf key="lists" share={one} />],
              ['Jusqu’au', dayOfInstant(one.expiresAt)],
            ]}
          />
          <p className="fr-text--bold fr-mb-2w">{lastReading(one)}</p>
          <Let permission="sharing.decide">
            <ShareActs share={one} />
          </Let>
        </li>
      ))}
    </ul>
  </section>
)

const CardTitle = ({ share }: { share: Share }) => (
  <>
    <h3 className="fr-h6 fr-mb-1v">
      <Link to="/partages/$id" params={{ id: share.id }} state={{ fromList: true }}>
        {share.consumerName}
        <span className="fr-sr-only"> : {share.label}</span>
      </Link>
    </h3>
    <p className="fr-mb-1w">
      <ShareState share={share} />
    </p>
  </>
)

const OverCard = ({ share }: { share: Share }) => (
  <>
    <CardTitle share={share} />
    <WhyStopped share={share} />
    <p className="fr-text--sm fr-mb-0">
      {share.label}. Depuis le {dayOfInstant(share.endedAt ?? share.expiresAt)}. {lastReading(share)}.
    </p>
    <Let permission="sharing.decide">
      <Reconsider share={share} />
    </Let>
  </>
)
