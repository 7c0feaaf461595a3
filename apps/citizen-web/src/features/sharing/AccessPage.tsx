import { PageHeading } from '@cesu/ui/app'
import { countOf, instant, ProblemAlert, problemOf, ReadingStatus } from '@cesu/ui/design'
import { useEffect, useRef } from 'react'
import { Happened } from '../../Happened.tsx'
import { NotAWorker } from '../../NotAWorker.tsx'
import { useMe } from '../../session.ts'
import { AccessLine } from './AccessLine.tsx'
import type { AgentReading, Reading, Rectification } from './answers.ts'
import { Controls } from './Controls.tsx'
import { Help } from './Help.tsx'
import { HelpersActs } from './help/HelpersActs.tsx'
import { Issuers } from './Issuers.tsx'
import { ofMonth } from './months.ts'
import { Openings } from './Openings.tsx'
import { TakeData } from './TakeData.tsx'
import { useReadings } from './useReadings.ts'
import './sharing.css'
import { Let } from './Let.tsx'

/** Who read what of a worker, when and why: public services, then agents of Urssaf. */
export function AccessPage() {
  const { isWorker } = useMe()
  const { query, pages, more } = useReadings()
  const first = pages?.[0]
  return (
    <>
      <PageHeading title="Qui a consulté mes données" />
      <p className="cesu-text">
        Chaque lecture de vos données est écrite ici, et y reste 36 mois : qui, quand, pourquoi, et quelles données.
      </p>
      <Happened />
      <ReadingStatus
        query={{ ...query, error: pages === undefined ? query.error : null }}
        waiting="Chargement des lectures…"
      />
      {first && !isWorker && <NotAWorker />}
      {first && isWorker && (
        <section aria-labelledby="organismes" className="fr-mb-4w">
          <h2 id="organismes" className="fr-h5">
            Par les organismes
          </h2>
          <p className="fr-text--sm fr-mb-1w">
            {countOf(first.count, {
              one: 'lecture ou essai de lecture',
              many: 'lectures ou essais de lecture',
              none: 'Aucun organisme n’a lu vos données.',
            })}
          </p>
          <Readings pages={(pages ?? []).map(({ rows }) => rows)} />
          <More query={more} />
        </section>
      )}
      {first && isWorker && <Issuers checks={first.issuers} />}
      {first && isWorker && <Changed changes={first.rectifications} />}
      {first && isWorker && <Agents agents={first.agents} />}
      {first && <Openings openings={first.openings} />}
      {first && isWorker && <HelpersActs acts={first.helpers} />}
      {first && isWorker && <Controls />}
      {first && isWorker && (
        <Let permission="own-data.take">
          <TakeData />
        </Let>
      )}
      {first && <Help />}
    </>
  )
}

/** The readings of every page that was asked for; the first of a new one takes the focus. */
function Readings({ pages }: { pages: readonly (readonly Reading[])[] }) {
  const list = useRef<HTMLUListElement>(null)
  const shown = useRef(pages.length)
  const before = pages.slice(0, -1).flat().length
  useEffect(() => {
    if (pages.length > shown.current) list.current?.querySelectorAll('h3')[before]?.focus()
    shown.current = pages.length
  }, [pages.length, before])
  return (
    <ul ref={list} className="cesu-cards">
      {pages.flat().map((one) => (
        <li key={one.id} className="cesu-card">
          <AccessLine reading={one} />
        </li>
      ))}
    </ul>
  )
}

interface MoreProps {
  query: {
    hasNextPage: boolean
    isFetchingNextPage: boolean
    isFetchNextPageError: boolean
    error: unknown
    fetchNextPage: () => unknown
  }
}

const More = ({ query }: MoreProps) => (
  <>
    {query.isFetchNextPageError && <ProblemAlert problem={problemOf(query.error)} />}
    {query.hasNextPage && (
      <button
        type="button"
        className="fr-btn fr-btn--secondary"
        aria-disabled={query.isFetchingNextPage}
        onClick={() => query.isFetchingNextPage || query.fetchNextPage()}
      >
        Voir plus<span className="fr-sr-only"> de lectures</span>
      </button>
    )}
    <p role="status" className="fr-sr-only">
      {query.isFetchingNextPage && 'Chargement de la suite…'}
    </p>
  </>
)

/** Who was told that a month they had read is no longer what it was. */
const Changed = ({ changes }: { changes: readonly Rectification[] }) =>
  changes.length > 0 && (
    <section aria-labelledby="changements" className="fr-mb-4w">
      <h2 id="changements" className="fr-h5">
        Ce qui a changé depuis
      </h2>
      <p className="cesu-text">
        Quand un employeur déclare ou corrige un mois qu’un organisme avait lu, nous prévenons cet organisme.
      </p>
      <ul className="cesu-cards cesu-text">
        {changes.map(({ id, at, month: read, consumerName }) => (
          <li key={id} className="cesu-card">
            Le {instant(at)} : {consumerName} a été prévenu que le mois {ofMonth(read)} a changé.
          </li>
        ))}
      </ul>
    </section>
  )

/** What an agent opened: a document, a declaration of a month; a case or a file of one, which have none. */
function openedText(read: string | null, isDocument: boolean): string {
  if (read === null) return `${isDocument ? 'une pièce d’' : ''}un dossier qui vous concerne`
  return `${isDocument ? 'un document' : 'la déclaration'} ${ofMonth(read)}`
}

const Agents = ({ agents }: { agents: readonly AgentReading[] }) => (
  <section aria-labelledby="urssaf">
    <h2 id="urssaf" className="fr-h5">
      Par l’Urssaf
    </h2>
    <p className="cesu-text">
      Un agent de l’Urssaf ouvre une déclaration, un document ou un dossier pour sa mission : répondre à une question,
      corriger une erreur. Son nom n’est pas donné. Voici les cinquante dernières fois, au plus.
    </p>
    {agents.length === 0 ? (
      <p>Aucun agent de l’Urssaf n’a ouvert ce qui vous concerne.</p>
    ) : (
      <ul className="cesu-cards cesu-text">
        {agents.map(({ id, at, month: read, employerName, isDocument }) => (
          <li key={id} className="cesu-card">
            Le {instant(at)} : {openedText(read, isDocument)}
            {employerName !== null && `, chez ${employerName}`}
          </li>
        ))}
      </ul>
    )}
  </section>
)
