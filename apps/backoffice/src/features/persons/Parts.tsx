import { suspensionLabels } from '@cesu/domain/applications'
import { caseSentence } from '@cesu/domain/cases'
import { authorizationStatusLabels, stageLabels } from '@cesu/domain/habilitations'
import { mandateStatusLabels } from '@cesu/domain/mandates'
import { grantStatusLabels } from '@cesu/domain/sharing'
import { CaseStatusBadge } from '@cesu/ui/cesu'
import { day, dayOfInstant, instant } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { slugOfParty } from '../../person/party-slug.ts'
import type { Person } from './person.ts'

interface PartProps {
  name: string
  title: string
  none: string
  most: number
  /** A line each; nobody has more than `most` here. */
  lines: readonly { id: string; content: ReactNode }[]
}

/** One part of what is known: a line each, or that there is none. */
const Part = ({ name, title, none, most, lines }: PartProps) => (
  <section aria-labelledby={name} className="fr-mb-4w">
    <h2 id={name} className="fr-h5 fr-mb-1w">
      {title}
    </h2>
    {lines.length === 0 && <p>{none}</p>}
    {lines.length >= most && <p>Seules les {most} dernières lignes sont montrées ici.</p>}
    <ul className="cesu-cards">
      {lines.map(({ id, content }) => (
        <li key={id} className="cesu-card">
          {content}
        </li>
      ))}
    </ul>
  </section>
)

/** The mandates of an employer. */
export const Mandates = ({ person: { party, mandates, most } }: { person: Person }) =>
  party === 'EMPLOYER' && (
    <Part
      {...{ name: 'mandats', title: 'Mandats', none: 'Aucun mandat.', most }}
      lines={mandates.map(({ id, status, startDay, endDay, partner }) => ({
        id,
        content: (
          <>
            <PersonLink party="PARTNER" {...partner} /> : {mandateStatusLabels[status].toLowerCase()}, du{' '}
            {day(startDay)} {endDay === null ? 'sans fin' : `au ${day(endDay)}`}
          </>
        ),
      }))}
    />
  )

/** The contracts of an employer or of a worker. */
export const Contracts = ({ person: { party, contracts, most } }: { person: Person }) =>
  party !== 'PARTNER' && (
    <Part
      {...{ name: 'contrats', title: 'Contrats', none: 'Aucun contrat.', most }}
      lines={contracts.map(({ id, activity, startDay, endDay, employer, employee }) => ({
        id,
        content: (
          <>
            {party === 'EMPLOYER' ? (
              <PersonLink party="EMPLOYEE" {...employee} />
            ) : (
              <PersonLink party="EMPLOYER" {...employer} />
            )}{' '}
            : {activity}, {endDay === null ? `depuis le ${day(startDay)}` : `du ${day(startDay)} au ${day(endDay)}`}
          </>
        ),
      }))}
    />
  )

/** The cases that concern a person. */
export const CasesOf = ({ person: { cases, most } }: { person: Person }) => (
  <Part
    {...{ name: 'dossiers', title: 'Dossiers', none: 'Aucun dossier.', most }}
    lines={cases.map(({ id, number, about, status, dueDay }) => ({
      id,
      content: (
        <>
          <Link to="/dossiers/$id" params={{ id }}>
            Dossier {number}
          </Link>{' '}
          : {caseSentence(about)}, échéance le {day(dueDay)} <CaseStatusBadge status={status} />
        </>
      ),
    }))}
  />
)

/** To whom a worker lets their data be read, and how often it was. */
export const Grants = ({ person: { party, grants, most } }: { person: Person }) =>
  party === 'EMPLOYEE' && (
    <Part
      {...{ name: 'partages', title: 'Partages, et qui a lu', none: 'Aucun partage.', most }}
      lines={grants.map(({ id, consumerName, label, status, askedAt, reads, lastReadAt }) => ({
        id,
        content: (
          <>
            {consumerName}, « {label} » : {grantStatusLabels[status].toLowerCase()}, demandé le {dayOfInstant(askedAt)}.{' '}
            {lastReadAt === null
              ? 'Jamais lu.'
              : `${reads} ${reads < 2 ? 'lecture ou essai' : 'lectures ou essais'}, le dernier le ${instant(lastReadAt)}.`}
          </>
        ),
      }))}
    />
  )

/** What the programs of a partner may do, and how they are. */
export const Programs = ({
  person: { party, personId, authorizations, applications, calls, most },
}: {
  person: Person
}) =>
  party === 'PARTNER' && (
    <>
      <Part
        {...{ name: 'habilitations', title: 'Habilitations', none: 'Aucune habilitation.', most }}
        lines={authorizations.map(({ id, stage, status, startDay, endDay }) => ({
          id,
          content: `${stageLabels[stage]} : ${authorizationStatusLabels[status].toLowerCase()}, du ${day(startDay)} au ${day(endDay)}`,
        }))}
      />
      <p>
        <Link to="/habilitations/$partnerId" params={{ partnerId: personId }}>
          Lire ou changer ses habilitations
        </Link>
      </p>
      <Part
        {...{ name: 'applications', title: 'Applications, et état de l’API', none: 'Aucune application.', most }}
        lines={applications.map(({ id, name, expiresAt, revokedAt, suspendedAt, suspendedFor }) => ({
          id,
          content: `${name} : ${stateOf({ expiresAt, revokedAt, suspendedAt })}${
            suspendedFor === null ? '' : `, ${suspensionLabels[suspendedFor].toLowerCase()}`
          }`,
        }))}
      />
      {calls && (
        <p>
          Appels reçus de ses programmes : {calls.day.toLocaleString('fr-FR')} en 24 heures,{' '}
          {calls.week.toLocaleString('fr-FR')} en 7 jours.
        </p>
      )}
    </>
  )

const stateOf = ({
  expiresAt,
  revokedAt,
  suspendedAt,
}: Pick<Person['applications'][number], 'expiresAt' | 'revokedAt' | 'suspendedAt'>): string => {
  if (revokedAt !== null) return `arrêtée le ${dayOfInstant(revokedAt)}`
  if (suspendedAt !== null) return `suspendue le ${instant(suspendedAt)}`
  return `en service jusqu’au ${dayOfInstant(expiresAt)}`
}

/** Somebody else, whose own page asks why again. */
const PersonLink = ({ party, id, name }: { party: keyof typeof slugOfParty; id: string; name: string }) => (
  <Link to="/fiches/$party/$personId" params={{ party: slugOfParty[party], personId: id }}>
    {name}
  </Link>
)
