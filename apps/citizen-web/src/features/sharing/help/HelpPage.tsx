import { PageHeading } from '@cesu/ui/app'
import { Details, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../../api.ts'
import { Happened } from '../../../Happened.tsx'
import { useMe } from '../../../session.ts'
import type { Helper } from '../answers.ts'
import { CallUs } from './CallUs.tsx'
import { GiveHelp } from './GiveHelp.tsx'
import { HelperCard } from './HelperCard.tsx'
import '../sharing.css'

/** Who can help a worker: somebody of the service, by telephone, and somebody whom they trust, on this site. */
export function HelpPage() {
  const { actingFor } = useMe()
  return (
    <>
      <PageHeading title="Me faire aider" />
      <Happened />
      {actingFor === null ? <Own /> : <Others name={actingFor} />}
    </>
  )
}

function Own() {
  const { isWorker } = useMe()
  const query = useQuery(
    api.representatives.list.queryOptions(undefined, { refetchOnMount: 'always', refetchOnWindowFocus: 'always' }),
  )
  const read = query.data
  const now = read?.helpers.filter(({ state }) => state === 'ACTIVE' || state === 'INVITED') ?? []
  const before = read?.helpers.filter((one) => !now.includes(one)) ?? []
  if (read === undefined) return <ReadingStatus query={query} waiting="Chargement de votre page d’aide…" />
  const call = <CallUs key="call" phone={read.phone} />
  const trusted = <Trusted key="trusted" {...{ now, before, isWorker }} />
  // A code that was just made is there at once.
  return (
    <>
      {now.length > 0 ? [trusted, call] : [call, trusted]}
      <Elsewhere />
    </>
  )
}

const Trusted = ({ now, before, isWorker }: { now: Helper[]; before: Helper[]; isWorker: boolean }) => (
  <section aria-labelledby="confiance" className="fr-mb-4w cesu-text">
    <h2 id="confiance" className="fr-h5">
      Une personne de confiance
    </h2>
    <p>
      Quelqu’un que vous connaissez peut agir pour vous sur ce site, avec sa propre identité. Ne lui donnez jamais votre
      mot de passe : donnez-lui un code. Vous voyez tout ce qu’elle fait, et vous arrêtez quand vous voulez.
    </p>
    {isWorker && now.length === 0 && <p>Personne ne vous aide pour l’instant.</p>}
    <Cards helpers={now} />
    {isWorker ? (
      <GiveHelp />
    ) : (
      <p>Pour donner un code, il faut un emploi déclaré au Cesu à votre nom. Nous n’en trouvons pas.</p>
    )}
    {before.length > 0 && (
      <Details title={`Terminés (${before.length})`}>
        <Cards helpers={before} />
      </Details>
    )}
  </section>
)

const Cards = ({ helpers }: { helpers: Helper[] }) => (
  <ul className="cesu-cards">
    {helpers.map((one) => (
      <li key={one.id} className="cesu-card">
        <HelperCard helper={one} />
      </li>
    ))}
  </ul>
)

const Elsewhere = () => (
  <section aria-labelledby="autres" className="cesu-text">
    <h2 id="autres" className="fr-h5">
      Autres situations
    </h2>
    <p>
      <strong>Vous aidez quelqu’un ?</strong> Il vous a donné un code : <Link to="/aider">aider une personne</Link>.
    </p>
    <p>
      <strong>Un juge a décidé une tutelle, une curatelle ou une habilitation familiale ?</strong> Écrivez au service
      Cesu, avec la copie du jugement : ce n’est pas possible sur ce site.
    </p>
  </section>
)

const Others = ({ name }: { name: string }) => (
  <div className="cesu-text">
    <p>
      Vous aidez {name}. Seule cette personne choisit qui l’aide. Pour demander de l’aide pour vous-même, arrêtez
      d’abord d’agir pour {name}.
    </p>
  </div>
)
