import { CancelledTitles, ChangeTitles, OutOfAdvance, TitleSumsFacts, TitleUses } from '@cesu/ui/titles'
import { useRouterState } from '@tanstack/react-router'
import { useMe } from '../../../session.ts'
import type { Declaration } from '../declaration.ts'
import { useTitles } from './useTitles.ts'

/** The titles that pay a declaration, what became of those that do no more, and how more are given or taken back. */
export function Titles({ declaration }: { declaration: Declaration }) {
  const mayGive = useMe().permissions.includes('declarations.submit') && declaration.cancelled === null
  const { titles } = declaration
  if (titles === null && !mayGive) return null
  return (
    <section aria-labelledby="titres-de-la-declaration">
      <h2 id="titres-de-la-declaration" className="fr-h5">
        Titres Cesu préfinancés
      </h2>
      {titles === null && <p>Aucun titre ne paie cette déclaration.</p>}
      {titles && declaration.cancelled === null && (
        <>
          <TitleSumsFacts sums={titles.sums} />
          <OutOfAdvance period={declaration.period} />
        </>
      )}
      {titles && declaration.cancelled !== null && <CancelledTitles uses={titles.uses} />}
      {mayGive ? <Changeable declaration={declaration} /> : titles && <TitleUses uses={titles.uses} />}
    </section>
  )
}

function Changeable({ declaration }: { declaration: Declaration }) {
  const sent = useRouterState({ select: ({ location }) => location.state.titles })
  return (
    <ChangeTitles
      declarationId={declaration.id}
      uses={declaration.titles?.uses ?? []}
      label="Ajouter des titres"
      sent={sent}
      acts={useTitles(declaration)}
    />
  )
}
