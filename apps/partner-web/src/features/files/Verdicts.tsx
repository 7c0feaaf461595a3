import { grouped, ReadingStatus } from '@cesu/ui/design'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'

/** What came of the lines of a file, a part after the other: those that were refused, and why. */
export function Verdicts({ id, lines }: { id: string; lines: number }) {
  const [chunk, setChunk] = useState(0)
  const query = useQuery(api.files.verdicts.queryOptions({ id, chunk }, { placeholderData: keepPreviousData }))
  const read = query.data?.lines ?? []
  const [first, last] = [read[0]?.line ?? 0, read.at(-1)?.line ?? 0]
  const refused = read.filter(({ status }) => status === 'REFUSED')
  return (
    <section aria-labelledby="verdicts" className="fr-mt-4w">
      <h2 id="verdicts" className="fr-h5">
        Lignes refusées
      </h2>
      <ReadingStatus query={query} waiting="Chargement des verdicts…" />
      {read.length > 0 && (
        <p role="status">
          Lignes {grouped(first)} à {grouped(last)} sur {grouped(lines)} :{' '}
          {refused.length === 0
            ? 'aucune n’est refusée.'
            : `${grouped(refused.length)} refusée${refused.length < 2 ? '' : 's'}.`}
        </p>
      )}
      <ul className="cesu-cards">
        {refused.map(({ line, sent, errors }) => (
          <li key={line} className="cesu-card">
            <h3 className="fr-h6 fr-mb-1w">Ligne {grouped(line)}</h3>
            <ul>
              {errors.map(({ code, pointer, detail, remedy }) => (
                <li key={`${code} ${pointer}`}>
                  {detail} {remedy}
                </li>
              ))}
            </ul>
            <p className="fr-text--sm fr-mb-0">
              <span className="fr-sr-only">Telle qu’elle a été envoyée : </span>
              <code>{sent}</code>
            </p>
          </li>
        ))}
      </ul>
      {(chunk > 0 || last < lines) && (
        <div className="fr-btns-group fr-btns-group--inline fr-btns-group--sm fr-mt-2w">
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            aria-disabled={chunk === 0}
            onClick={() => setChunk(Math.max(0, chunk - 1))}
          >
            Lignes précédentes
          </button>
          <button
            type="button"
            className="fr-btn fr-btn--secondary"
            aria-disabled={last >= lines}
            onClick={() => last < lines && setChunk(chunk + 1)}
          >
            Lignes suivantes
          </button>
        </div>
      )}
    </section>
  )
}
