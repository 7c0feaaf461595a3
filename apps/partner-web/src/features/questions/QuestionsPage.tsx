import { PageHeading } from '@cesu/ui/app'
import { Done } from '@cesu/ui/design'
import { DataTable, FilterBar, labelOptions, useList } from '@cesu/ui/list'
import { useMemo, useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { Answer } from './Answer.tsx'
import { tableOf } from './columns.tsx'
import type { Question } from './question.ts'
import { questionsSearch } from './search.ts'

/** What agents of Urssaf ask the partner about their cases, and its answers. */
export function QuestionsPage() {
  const mayAnswer = useMe().permissions.includes('questions.answer')
  const list = useList(questionsSearch, ({ etat }, { cursor, limit }) =>
    api.questions.list.queryOptions({ waits: etat === 'ATTEND', cursor, limit }),
  )
  const [answering, setAnswering] = useState<Question | null>(null)
  const [done, setDone] = useState({ times: 0, message: '' })
  const table = useMemo(() => tableOf(mayAnswer ? setAnswering : null), [mayAnswer])
  const close = (message: string) => {
    setAnswering(null)
    setDone({ times: done.times + 1, message })
  }
  return (
    <>
      <PageHeading title="Questions de l’Urssaf" />
      <Done key={done.times} message={done.message}>
        <p>L’agent qui tient le dossier la lit avant de décider.</p>
      </Done>
      <p className="cesu-text">
        Un agent qui traite un dossier vous demande ce qu’il ne sait pas. Vos applications en sont prévenues, et c’est
        ici que l’on répond.
      </p>
      {answering && (
        <Answer
          key={answering.id}
          question={list.answer?.rows.find(({ id }) => id === answering.id) ?? answering}
          onDone={() => close(`Votre réponse au dossier ${answering.caseNumber} est envoyée.`)}
          onClose={() => close('')}
        />
      )}
      <FilterBar
        list={list}
        filters={[{ name: 'etat', label: 'État', all: 'Toutes', options: labelOptions({ ATTEND: 'À répondre' }) }]}
      />
      <DataTable
        list={list}
        table={table}
        empty={
          <p>
            <strong>L’Urssaf ne vous pose aucune question.</strong>
          </p>
        }
      />
    </>
  )
}
