import { caseSentence } from '@cesu/domain/cases'
import { CaseStatusBadge, DeclarationStatusBadge } from '@cesu/ui/cesu'
import { monthShort } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import type { ReactNode } from 'react'
import type { api } from '../../api.ts'
import { slugOfParty } from '../../person/party-slug.ts'

type FoundThings = inferOutput<typeof api.search.find>

/** What was found, kind by kind; a kind of which there is nothing is not shown. */
export function Found({ found, mayOpen }: { found: FoundThings; mayOpen: boolean }) {
  const { cases, declarations, partners, applications, employers, employees, most } = found
  const parts = [
    part('Dossiers', cases, ({ id, number, about, status }) => (
      <>
        <Link to="/dossiers/$id" params={{ id }}>
          Dossier {number}
        </Link>{' '}
        : {caseSentence(about)} <CaseStatusBadge status={status} />
      </>
    )),
    part('Déclarations', declarations, ({ employerId, period, id, reference, status }) => (
      <>
        <Link to="/declarations/$employerId/$period/$id" params={{ employerId, period, id }} state={{ fromList: true }}>
          {reference}
        </Link>
        , {monthShort(period)} <DeclarationStatusBadge status={status} />
      </>
    )),
    part('Partenaires', partners, ({ id, name }) => <PersonLink {...{ mayOpen, party: 'PARTNER', id, name }} />),
    part('Applications', applications, ({ name, partnerId, partnerName }) => (
      <>
        {name}, de{' '}
        <Link to="/habilitations/$partnerId" params={{ partnerId }}>
          {partnerName}
        </Link>
      </>
    )),
    part('Employeurs', employers, ({ id, name, number, place }) => (
      <>
        <PersonLink {...{ mayOpen, party: 'EMPLOYER', id, name }} />, Cesu •••• {number}, département {place}
      </>
    )),
    part('Salariés', employees, ({ id, name, number }) => (
      <>
        <PersonLink {...{ mayOpen, party: 'EMPLOYEE', id, name }} />, Cesu •••• {number}
      </>
    )),
  ].filter(({ lines }) => lines.length > 0)
  if (parts.length === 0) return <p>Rien ne porte ces mots. Vérifiez-les, ou écrivez un numéro entier.</p>
  return parts.map(({ title, lines }) => (
    <section key={title} aria-label={title} className="fr-mb-3w">
      <h2 className="fr-h5 fr-mb-1w">{title}</h2>
      {lines.length >= most && (
        <p className="cesu-source">Les {most} premiers : écrivez davantage pour en voir d’autres.</p>
      )}
      <ul className="cesu-cards cesu-text">
        {lines.map(({ id, content }) => (
          <li key={id} className="cesu-card">
            {content}
          </li>
        ))}
      </ul>
    </section>
  ))
}

const part = <Row extends { id: string }>(title: string, rows: readonly Row[], content: (row: Row) => ReactNode) => ({
  title,
  lines: rows.map((row) => ({ id: row.id, content: content(row) })),
})

interface PersonLinkProps {
  mayOpen: boolean
  party: keyof typeof slugOfParty
  id: string
  name: string
}

const PersonLink = ({ mayOpen, party, id, name }: PersonLinkProps) =>
  mayOpen ? (
    <Link to="/fiches/$party/$personId" params={{ party: slugOfParty[party], personId: id }}>
      {name}
    </Link>
  ) : (
    name
  )
