import { GradeBadge } from '@cesu/ui/cesu'
import { Details, day, Facts } from '@cesu/ui/design'
import type { ReactNode } from 'react'
import { type Parameter, type Version, watchedVersion } from './parameter.ts'
import { Sources } from './Sources.tsx'

/** The value that calculations use today, and what it rests on. */
export function CurrentValue({ parameter }: { parameter: Parameter }) {
  const version = watchedVersion(parameter)
  if (!version) return null
  return (
    <section aria-labelledby="valeur" className="fr-mb-3w">
      <h2 id="valeur" className="fr-h5">
        {parameter.watch.isInForce ? 'Valeur en vigueur' : 'Valeur à venir'}
      </h2>
      <div className="parameters-facts">
        <Facts facts={factsOf(parameter, version)} />
      </div>
      {version.figures.length > 1 && (
        <Details title={`Voir les ${version.figures.length} valeurs`}>
          <div className="parameters-facts">
            <Facts facts={version.figures.map(({ label, text }) => [label, text])} />
          </div>
        </Details>
      )}
      <h3 className="fr-text--md fr-mb-1v">Sources</h3>
      <Sources version={version} />
    </section>
  )
}

function factsOf({ theme, unit, id }: Parameter, version: Version): [string, ReactNode][] {
  const { figures, from, until, grade, article } = version
  const value = figures.length > 1 ? `${figures.length} valeurs` : version.value
  const isText = figures.every(({ number }) => number === null)
  return [
    ['Valeur', <strong key="value">{value}</strong>],
    ...(value.endsWith(unit) || isText ? [] : [['Unité', unit] satisfies [string, ReactNode]]),
    ['Depuis', day(from)],
    ...(until === null ? [] : [['Connue jusqu’au', day(until)] satisfies [string, ReactNode]]),
    [
      'Fiabilité',
      <span key="grade">
        {grade} <GradeBadge grade={grade} />
      </span>,
    ],
    ['Référence légale', article ?? 'Aucune connue'],
    ['Thème', theme],
    ['Identifiant dans le code', <code key="id">{id}</code>],
  ]
}
