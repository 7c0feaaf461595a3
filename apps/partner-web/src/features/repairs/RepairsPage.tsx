import { repairStatusLabels } from '@cesu/domain/repairs'
import { PageHeading } from '@cesu/ui/app'
import { Done } from '@cesu/ui/design'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { useRouterState } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Answer } from './Answer.tsx'
import { tableOf } from './columns.tsx'
import type { Repair } from './repair.ts'
import { repairsSearch } from './search.ts'

/** What workers and public services say to be wrong in what the partner declared. */
export function RepairsPage() {
  const mayCorrect = useMe().permissions.includes('declarations.correct')
  const list = useList(repairsSearch, ({ etat: status }, { cursor, limit }) =>
    api.repairs.list.queryOptions({ status, cursor, limit }),
  )
  const [answering, setAnswering] = useState<Repair | null>(null)
  const table = useMemo(() => tableOf(mayCorrect ? setAnswering : null), [mayCorrect])
  return (
    <>
      <PageHeading title="Erreurs signalées" />
      <Answered />
      <p className="cesu-text">
        Un salarié, ou un organisme à qui il laisse lire ses mois, dit que ce que vous avez déclaré n’est pas juste.
        Corrigez, ou dites pourquoi c’est juste : les deux liront votre réponse.
      </p>
      {answering && <Answer key={answering.id} repair={answering} onClose={() => setAnswering(null)} />}
      <FilterBar
        list={list}
        filters={[{ name: 'etat', label: 'État', all: 'Tous', options: labelOptions(repairStatusLabels) }]}
      />
      <DataTable
        list={list}
        table={table}
        empty={
          <p>
            <strong>Personne n’a signalé d’erreur dans ce que vous déclarez.</strong>
          </p>
        }
      />
    </>
  )
}

/** What was just answered: another each time, which takes the focus, since the form that did it is gone. */
function Answered() {
  const answered = useRouterState({ select: ({ location }) => location.state.repairAnswered })
  return (
    <Done key={answered?.at} message={answered ? messages[answered.outcome] : ''}>
      <p>Le salarié la lit dans son espace ; l’organisme qui l’avait signalée, s’il y en a un, est prévenu.</p>
    </Done>
  )
}

const messages = {
  CORRECTED: 'Votre réponse est enregistrée : c’est corrigé.',
  MAINTAINED: 'Votre réponse est enregistrée : c’est maintenu.',
} as const
