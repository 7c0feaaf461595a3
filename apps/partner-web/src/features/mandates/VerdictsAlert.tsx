import { countOf, Details, FieldLink } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { PERSONS_FIELD } from './PersonsField.tsx'
import type { Asked, Verdicts } from './useAsking.ts'
import './mandates.css'

/** So many lines are read at a glance; the others are behind their title. */
const SHOWN_AT_ONCE = 5

/** What became of each line that was sent; takes the focus. */
export function VerdictsAlert({ verdicts }: { verdicts: Verdicts }) {
  const { asked, already, refused } = verdicts
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each sending takes the focus
  useEffect(() => box.current?.focus(), [verdicts])
  const { kind, word } = kindOf(verdicts)
  return (
    <div ref={box} tabIndex={-1} role="status" className={`fr-alert fr-alert--${kind} fr-mb-3w`}>
      <p className="fr-alert__title">
        {word} : {titleOf(verdicts)}
      </p>
      {refused.length > 0 && (
        <p>
          {refused.length === 1 ? 'La ligne refusée est restée' : 'Les lignes refusées sont restées'} dans le champ.{' '}
          <FieldLink fieldId={PERSONS_FIELD}>Corriger, puis demander de nouveau</FieldLink>
        </p>
      )}
      <Lines title="Demandes envoyées" lines={asked} />
      <Lines title="Déjà demandés, rien n’est renvoyé" lines={already} />
    </div>
  )
}

function kindOf({ asked, refused }: Verdicts): { kind: 'success' | 'warning' | 'info'; word: string } {
  if (refused.length > 0) return { kind: 'warning', word: 'Attention' }
  return asked.length > 0 ? { kind: 'success', word: 'Succès' } : { kind: 'info', word: 'Information' }
}

/** « 2 demandes envoyées, 1 ligne à corriger » */
const titleOf = ({ asked, already, refused }: Verdicts): string =>
  [
    countOf(exactly(asked), { one: 'demande envoyée', many: 'demandes envoyées', none: 'aucune demande envoyée' }),
    ...(already.length > 0
      ? [countOf(exactly(already), { one: 'déjà demandé', many: 'déjà demandés', none: '' })]
      : []),
    ...(refused.length > 0
      ? [countOf(exactly(refused), { one: 'ligne à corriger', many: 'lignes à corriger', none: '' })]
      : []),
  ].join(', ')

const exactly = ({ length }: readonly unknown[]) => ({ value: length, atLeast: false })

function Lines({ title, lines }: { title: string; lines: readonly Asked[] }) {
  if (lines.length === 0) return null
  return (
    <Details title={`${title} (${lines.length})`} open={lines.length <= SHOWN_AT_ONCE}>
      <ul>
        {lines.map(({ email, id }, rank) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same person may be there twice, and lines do not move
          <li key={rank}>
            <Link className="mandates-long" to="/mandats/demandes/$id" params={{ id }}>
              {email}
            </Link>
          </li>
        ))}
      </ul>
    </Details>
  )
}
