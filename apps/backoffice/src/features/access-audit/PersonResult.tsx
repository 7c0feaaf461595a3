import { countOf, instant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useEffect, useRef, useState } from 'react'
import type { api } from '../../api.ts'
import { AgentReadings } from './AgentReadings.tsx'
import { Classified, monthsOf, outcomeOf } from './columns.tsx'

type Found = inferOutput<typeof api.access.byPerson>

const noun = { one: 'accès', many: 'accès', none: 'Aucun organisme n’a lu, ni essayé de lire, ses données.' }

interface PersonResultProps {
  first: Found
  /** Asks the page that follows: it is a reading too, recorded with the same reason. */
  askMore: (cursor: string) => Promise<Found>
}

/** The accesses to the data of one person, the last first. */
export function PersonResult({ first, askMore }: PersonResultProps) {
  const [pages, setPages] = useState([first])
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const more = useMutation({ mutationFn: askMore, onSuccess: (page) => setPages([...pages, page]) })
  const { worker, count, agents } = first
  const cursor = pages.at(-1)?.nextCursor ?? null
  return (
    <section aria-labelledby="trouve" className="access-part">
      <h2 id="trouve" ref={title} tabIndex={-1} className="fr-h5">
        {worker.name} (Cesu {worker.cesuNumber})
      </h2>
      <h3 className="fr-h6">Organismes</h3>
      <p>{countOf(count, noun)}</p>
      <ul className="cesu-cards">
        {pages
          .flatMap(({ rows }) => rows)
          .map((access) => (
            <li key={access.id} className="cesu-card">
              <p className="fr-mb-1v">
                <Link to="/acces/$id" params={{ id: access.id }}>
                  {access.consumerName}, le {instant(access.at)}
                </Link>
              </p>
              <p className="fr-mb-1v">
                {access.purposeLabel}. {monthsOf(access)}. {outcomeOf(access)}.
              </p>
              <Classified access={access} />
            </li>
          ))}
      </ul>
      {more.error && <ProblemAlert problem={problemOf(more.error)} />}
      {cursor !== null && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary"
          aria-disabled={more.isPending}
          onClick={() => more.isPending || more.mutate(cursor)}
        >
          Voir plus<span className="fr-sr-only"> d’accès</span>
        </button>
      )}
      <p role="status" className="fr-sr-only">
        {more.isPending ? 'Chargement de la suite…' : `${pages.flatMap(({ rows }) => rows).length} accès affichés`}
      </p>
      <AgentReadings readings={agents} />
    </section>
  )
}
