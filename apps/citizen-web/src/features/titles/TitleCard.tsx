import { day, dayOfInstant, euros, month } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import type { ReactNode } from 'react'
import type { Title } from './answers.ts'

const states = {
  TO_REMIT: { text: 'À remettre', severity: 'new' },
  LATE: { text: 'Trop tard', severity: 'error' },
  REMITTED: { text: 'Remis', severity: 'info' },
  PAID: { text: 'Payé', severity: 'success' },
} as const

/** Numbers are read four digits at a time. */
const spaced = (number: string): string => number.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** A title: what it is worth, who issued it, who gave it and for which month, and what is to be done of it. */
export const TitleCard = ({ title, children }: { title: Title; children?: ReactNode }) => {
  const { faceValueCents, issuerName, employerName, period, number, electronic, state } = title
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {euros(faceValueCents)}, {issuerName}
      </h3>
      <p className="fr-mb-1v">
        <Badge as="span" small noIcon severity={states[state].severity}>
          {states[state].text}
        </Badge>
      </p>
      <p className="fr-mb-1v">{whatOf(title)}</p>
      <p className="fr-text--sm fr-mb-1w">
        Donné par {employerName} pour {month(period)}. Titre {electronic ? 'dématérialisé' : 'papier'} n°{' '}
        <span className="titles-number">{spaced(number)}</span>
      </p>
      {children}
    </>
  )
}

function whatOf({ state, remittableUntil, remittedAt, paidDay, electronic }: Title): string {
  if (state === 'PAID' && paidDay !== null) return `Payé par son émetteur le ${day(paidDay)}.`
  if (state === 'REMITTED' && remittedAt !== null)
    return `Remis le ${dayOfInstant(remittedAt)}. Son émetteur n’a pas encore dit qu’il l’a payé.`
  if (state === 'LATE')
    return `Il fallait le remettre le ${day(remittableUntil)} au plus tard : son émetteur ne le paie plus. Votre employeur vous doit toujours cette somme.`
  return electronic
    ? `À remettre au plus tard le ${day(remittableUntil)}.`
    : `À envoyer à son émetteur, avec son bordereau, pour le ${day(remittableUntil)} au plus tard.`
}
