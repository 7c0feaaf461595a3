import { type CaseParty, type IdentifierKind, identifierLabels } from '@cesu/domain/openings'
import { day, Facts, instant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { client } from '../../api.ts'
import type { Person } from './person.ts'

/** Who the person is; what identifies them is masked, and shown one value at a time, each recorded. */
export function Identifiers({ person }: { person: Person }) {
  const { party, personId, detail, createdAt, identifiers } = person
  return (
    <section aria-labelledby="identite" className="fr-mb-4w">
      <h2 id="identite" className="fr-h5">
        Identité
      </h2>
      <Facts
        facts={[
          ...(detail === null ? [] : [[party === 'PARTNER' ? 'SIRET' : 'Commune', detail] as const]),
          ['Connu depuis', instant(createdAt)],
          ...identifiers.map(
            ({ kind, mask }) =>
              [
                identifierLabels[kind],
                <Masked key={kind} party={party} personId={personId} kind={kind} mask={mask} />,
              ] as const,
          ),
          ...(party === 'PARTNER' ? [] : [['Téléphone', 'La plateforme n’en garde aucun'] as const]),
        ]}
      />
    </section>
  )
}

interface MaskedProps {
  party: CaseParty
  personId: string
  kind: IdentifierKind
  mask: string
}

function Masked({ party, personId, kind, mask }: MaskedProps) {
  const { mutate, isPending, error, data, reset } = useMutation({
    mutationFn: () => client.persons.reveal.mutate({ party, personId, identifier: kind }),
    gcTime: 0,
  })
  const value = useRef<HTMLElement>(null)
  // The button that was pressed is another one: the value takes its place, and is read out.
  useEffect(() => {
    if (data) value.current?.focus()
  }, [data])
  const label = identifierLabels[kind].toLowerCase()
  if (data) {
    return (
      <>
        <strong ref={value} tabIndex={-1}>
          {kind === 'BIRTH_DAY' ? day(data.value) : data.value}
        </strong>{' '}
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={reset}>
          Masquer<span className="fr-sr-only"> : {label}</span>
        </button>
      </>
    )
  }
  return (
    <>
      <span aria-hidden="true">{mask}</span>
      <span className="fr-sr-only">masqué</span>{' '}
      <button
        type="button"
        className="fr-btn fr-btn--tertiary fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        {isPending ? 'Affichage…' : 'Afficher'}
        <span className="fr-sr-only"> : {label}</span>
      </button>
      {error && <ProblemAlert problem={problemOf(error)} />}
    </>
  )
}
