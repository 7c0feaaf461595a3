import { caseSentence } from '@cesu/domain/cases'
import { CaseStatusBadge } from '@cesu/ui/cesu'
import { day, Facts } from '@cesu/ui/design'
import { Link } from '@tanstack/react-router'
import { DeclaredFacts, ToCheck } from '../../declared/Declared.tsx'
import type { Declaration } from '../../declared/declaration.ts'
import { useMe } from '../../session.ts'

/** Who, what, how much, and what is to be checked: enough to answer most questions. */
export const Essentials = ({ declaration }: { declaration: Declaration }) => (
  <div className="cesu-columns">
    <section>
      <h2 className="fr-h5">L’essentiel</h2>
      <DeclaredFacts declaration={declaration} />
    </section>
    <section>
      <h2 className="fr-h5">À vérifier</h2>
      <ToCheck declaration={declaration} />
      <Cases cases={declaration.cases} />
    </section>
  </div>
)

function Cases({ cases }: Pick<Declaration, 'cases'>) {
  if (cases.length === 0) return <p>Aucun dossier n’est ouvert.</p>
  return cases.map((one) => <CaseFacts key={one.number} opened={one} />)
}

function CaseFacts({ opened }: { opened: Declaration['cases'][number] }) {
  const mayReadCases = useMe().permissions.includes('cases.read')
  const { id, number, about, status, dueDay } = opened
  const link = (
    <Link to="/dossiers/$id" params={{ id }}>
      {number}
    </Link>
  )
  const badge = <CaseStatusBadge status={status} />
  const asked = about.kind === 'DECLARATION_CHANGE' ? about.facts : null
  return (
    <Facts
      facts={[
        ['Dossier', mayReadCases ? link : number],
        ['Sujet', caseSentence(about)],
        ...(asked
          ? ([
              ['Version lue par le déclarant', asked.version],
              ['Ce qu’il demande', asked.explanation],
            ] as const)
          : []),
        ['État du dossier', badge],
        ['Échéance', day(dueDay)],
      ]}
    />
  )
}
