import { type LeftOut, leftOutLabels } from '@cesu/domain/cases'
import { countOf, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { api, client } from '../../../api.ts'
import type { Chosen } from './useSelection.ts'

interface ForeseenProps {
  cases: readonly Chosen[]
  /** Whether another agent is asked to agree first. */
  byAnother: boolean
}

/** Numbers that are written before « et N autres ». */
const SHOWN = 20

/** Before a decision is taken of many: how many it would be of, which would be left out as they are now, and why. */
export function Foreseen({ cases, byAnother }: ForeseenProps) {
  const asked = { cases: cases.map(({ number, version }): [number, number] => [number, version]), byAnother }
  // Five thousand numbers are longer than an address may be: it is posted.
  const query = useQuery({
    queryKey: [...api.cases.foreseeBulk.mutationKey(), asked],
    queryFn: () => client.cases.foreseeBulk.mutate(asked),
    gcTime: 0,
  })
  const isLeft = new Set(query.data?.left.map(({ number }) => number))
  const kept = cases.filter(({ number }) => !isLeft.has(number))
  const left = Map.groupBy(query.data?.left ?? [], ({ why }) => why)
  return (
    <div className="case-bulk__foreseen">
      <ReadingStatus query={query} waiting="Vérification de chaque dossier…" />
      {query.data && (
        <p role="status" className="fr-mb-1v">
          <strong>
            {countOf({ value: query.data.free, atLeast: false }, byAnother ? proposed : decided)}, sur {cases.length}.
          </strong>{' '}
          {left.size > 0 && 'Les autres ne changeront pas :'}
        </p>
      )}
      {left.size > 0 && (
        <ul className="fr-mb-1v">
          {[...left].map(([why, numbers]) => (
            <li key={why}>{groupOf(why, numbers)}</li>
          ))}
        </ul>
      )}
      {query.data && kept.length > 0 && (
        <details open={kept.length <= SHOWN}>
          <summary>Lesquels ({kept.length})</summary>
          <p className="fr-text--sm">{listed(kept)}</p>
        </details>
      )}
    </div>
  )
}

const decided = { one: 'dossier sera décidé', many: 'dossiers seront décidés', none: 'Aucun dossier ne sera décidé' }
const proposed = { one: 'dossier sera proposé', many: 'dossiers seront proposés', none: 'Aucun dossier à proposer' }

const listed = (cases: readonly { number: number }[]): string => {
  const shown = cases.slice(0, SHOWN).map(({ number }) => `n° ${number}`)
  return cases.length > SHOWN ? `${shown.join(', ')} et ${cases.length - SHOWN} autres` : shown.join(', ')
}

const groupOf = (why: LeftOut, cases: readonly { number: number }[]): string =>
  `${cases.length} ${leftOutLabels[why]} : ${listed(cases)}`
