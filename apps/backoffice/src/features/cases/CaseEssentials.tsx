import { caseClock, casePersons, caseSentence } from '@cesu/domain/cases'
import { mandateActTexts, mandateStatusLabels } from '@cesu/domain/mandates'
import { frenchCount } from '@cesu/domain/shared'
import { grantStatusLabels, legalBases } from '@cesu/domain/sharing'
import { CaseStatusBadge, DeclarationStatusBadge, RepairFacts } from '@cesu/ui/cesu'
import { day, dayOfInstant, euros, Facts, instant, month, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api } from '../../api.ts'
import { DeclaredFacts, ToCheck } from '../../declared/Declared.tsx'
import type { Case } from './case.ts'
import { Persons } from './Persons.tsx'
import { RaiseEssentials } from './RaiseEssentials.tsx'
import { RequestEssentials } from './RequestEssentials.tsx'

/** What the case is about and why it was opened, what is at stake, and the same persons' other cases. */
export function CaseEssentials({ found }: { found: Case }) {
  const { about, openedAt, teamName, partnerName, employerName, employeeName, employerId, subjectId } = found
  const declared =
    (about.kind === 'DECLARATION_ANOMALY' || about.kind === 'DECLARATION_CHANGE') && employerId !== null
      ? { employerId, period: about.facts.period, id: subjectId }
      : null
  return (
    <section>
      <h2 className="fr-h5">L’essentiel</h2>
      <p className="cesu-text">{caseSentence(about)}</p>
      {about.kind === 'DECLARATION_CHANGE' && <blockquote>« {about.facts.explanation} »</blockquote>}
      <Facts
        facts={[
          ['Ouvert le', instant(openedAt)],
          ['Équipe', teamName],
          ...stakeOf(found),
          // What the declaration below says is not said twice.
          ...(declared
            ? []
            : named([
                ['Partenaire', partnerName],
                ['Employeur', employerName],
                ['Salarié', employeeName],
              ])),
        ]}
      />
      <Clock about={about} />
      {declared && <DeclaredPart {...declared} />}
      <Subject subject={found.subject} />
      <Persons found={found} />
      <Others others={found.others} />
    </section>
  )
}

/** What is at stake: the cost of the month, and the persons, where the kind has them. */
function stakeOf({ about, stakeCents }: Pick<Case, 'about' | 'stakeCents'>) {
  const persons = casePersons(about)
  return [
    ...(stakeCents === null ? [] : [['Coût du mois en jeu', euros(stakeCents)] as const]),
    ...(persons === null ? [] : [['Personnes concernées', frenchCount(persons)] as const]),
  ]
}

/** The delay that a text sets, and the text. */
function Clock({ about }: Pick<Case, 'about'>) {
  const clock = caseClock(about)
  if (clock === null) return null
  return (
    <p className="fr-callout fr-callout--sm fr-mb-2w">
      {clock.until !== null && <strong>Avant le {instant(clock.until)}. </strong>}
      {clock.text}
    </p>
  )
}

const named = (names: readonly (readonly [role: string, name: string | null])[]) =>
  names.flatMap(([role, name]) => (name === null ? [] : [[role, name] as const]))

/** The declaration that the case is about, as it stands, with what the rules found in it. Reading it here is a reading like any other. */
function DeclaredPart(key: { employerId: string; period: string; id: string }) {
  const query = useQuery(api.declarations.get.queryOptions(key, { staleTime: Number.POSITIVE_INFINITY }))
  const { data: declaration } = query
  return (
    <>
      <h3 className="fr-h6 fr-mb-1w">
        Déclaration {declaration?.reference} {declaration && <DeclarationStatusBadge status={declaration.status} />}
      </h3>
      <ReadingStatus query={query} waiting="Chargement de la déclaration…" />
      {declaration && (
        <>
          <ToCheck declaration={declaration} />
          <DeclaredFacts declaration={declaration} />
        </>
      )}
      <p>
        <Link className="fr-link" to="/declarations/$employerId/$period/$id" params={key} state={{ fromList: true }}>
          Lire ses versions, leur calcul et son journal
        </Link>
      </p>
    </>
  )
}

function Subject({ subject }: Pick<Case, 'subject'>) {
  if (subject === null) return null
  if (subject.kind === 'AUTHORIZATION_REQUEST') return <RequestEssentials asked={subject} />
  if (subject.kind === 'SHARING_GRANT') {
    return (
      <Facts
        facts={[
          ['Partage', grantStatusLabels[subject.status]],
          ['Fondement', legalBases[subject.legalBasis].name],
          ['Textes', subject.legalTexts.join(' ; ')],
          ['Jusqu’au', dayOfInstant(subject.expiresAt)],
        ]}
      />
    )
  }
  if (subject.kind === 'VOUCHER') {
    return (
      <ul>
        {subject.declarations.map(({ employerId, period, id, reference, partnerName }) => (
          <li key={id}>
            <Link
              className="fr-link"
              to="/declarations/$employerId/$period/$id"
              params={{ employerId, period, id }}
              state={{ fromList: true }}
            >
              Déclaration {reference}, {month(period)}
            </Link>
            , faite par {partnerName}
          </li>
        ))}
      </ul>
    )
  }
  if (subject.kind === 'QUOTA_RAISE') return <RaiseEssentials asked={subject} />
  if (subject.kind === 'REPAIR_ITEM') return <RepairFacts repair={subject.item} />
  if (subject.kind === 'MANDATE') {
    return (
      <Facts
        facts={[
          ['Mandat', mandateStatusLabels[subject.status]],
          ['Donné le', subject.signedAt === null ? 'jamais' : dayOfInstant(subject.signedAt)],
          ['Jusqu’au', subject.endDay === null ? 'sans fin' : day(subject.endDay)],
          ['Il permet de', subject.acts.map((act) => mandateActTexts[act]).join(' ; ')],
        ]}
      />
    )
  }
  return (
    <Facts
      facts={[
        ['Application', subject.name],
        ['Suspendue', subject.suspendedAt === null ? 'non' : `depuis le ${instant(subject.suspendedAt)}`],
        ['Arrêtée', subject.revokedAt === null ? 'non' : `le ${instant(subject.revokedAt)}`],
      ]}
    />
  )
}

function Others({ others }: Pick<Case, 'others'>) {
  if (others.length === 0) return null
  return (
    <>
      <h3 className="fr-h6 fr-mb-1w">Autres dossiers de ces personnes</h3>
      <ul>
        {others.map(({ id, number, about, status, dueDay }) => (
          <li key={id}>
            <Link to="/dossiers/$id" params={{ id }}>
              Dossier {number}
            </Link>{' '}
            : {caseSentence(about)}, échéance le {day(dueDay)} <CaseStatusBadge status={status} />
          </li>
        ))}
      </ul>
    </>
  )
}
