import { PageHeading } from '@cesu/ui/app'
import { countOf, ProblemAlert, problemOf, ReadingStatus } from '@cesu/ui/design'
import { Happened } from '../../Happened.tsx'
import { NotAWorker } from '../../NotAWorker.tsx'
import { useMe } from '../../session.ts'
import { TitleCard } from './TitleCard.tsx'
import { ToRemitSection } from './ToRemitSection.tsx'
import { useTitles } from './useTitles.ts'
import './titles.css'

/** The titles of prefinanced CESU that paid a worker: what is to be remitted and before when, then all of them. */
export function TitlesPage() {
  const { isWorker } = useMe()
  const { waiting, all, count, titles, more } = useTitles()
  const rest = titles.filter(({ state }) => state !== 'TO_REMIT')
  const query = { ...all, error: all.error ?? waiting.error, data: all.data && waiting.data }
  return (
    <>
      <PageHeading title="Mes titres Cesu" />
      <p className="cesu-text">
        Les titres Cesu préfinancés que vos employeurs vous ont donnés en paiement d’un mois déclaré. Remettez-les à
        leur émetteur : c’est lui qui vous les paie.
      </p>
      <Happened />
      <ReadingStatus query={query} waiting="Chargement de vos titres…" />
      {all.data && !isWorker && <NotAWorker />}
      {waiting.data && <ToRemitSection titles={waiting.data.rows} toRemit={waiting.data.toRemit} />}
      {all.data && isWorker && titles.length === 0 && (
        <p className="cesu-text">
          Vous n’avez reçu aucun titre. Quand un employeur en donne pour un mois qu’il déclare, il s’affiche ici.
        </p>
      )}
      {rest.length > 0 && count && (
        <section aria-labelledby="autres">
          <h2 id="autres" className="fr-h5">
            Remis, payés ou trop tard
          </h2>
          <p className="fr-text--sm fr-mb-1w">
            {countOf(count, { one: 'titre reçu en tout', many: 'titres reçus en tout', none: 'Aucun titre' })}
          </p>
          <ul className="cesu-cards cesu-text">
            {rest.map((title) => (
              <li key={title.id} className="cesu-card">
                <TitleCard title={title} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {more.error !== null && <ProblemAlert problem={problemOf(more.error)} />}
      {more.isThere && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          aria-disabled={more.isPending}
          onClick={() => more.read()}
        >
          Voir plus<span className="fr-sr-only"> de titres</span>
        </button>
      )}
    </>
  )
}
