import { type RepairSubject, repairOwnerLabels, repairSubjectLabels } from '@cesu/domain/repairs'
import { BackLink, dropDraft, PageHeading, useDraft } from '@cesu/ui/app'
import {
  DecimalField,
  day,
  euros,
  eurosInColumn,
  hours,
  hoursInColumn,
  monthCapitalised,
  ProblemAlert,
  parseEuros,
  parseHours,
  problemOf,
  ReadingStatus,
  WordsField,
  wordsFault,
} from '@cesu/ui/design'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../../api.ts'
import { Happened } from '../../../Happened.tsx'
import type { JobMonth } from '../answers.ts'
import { useAct } from './useAct.ts'

const route = getRouteApi('/signed-in/emplois/erreur/$employerId/$month')

/** What of a month can be wrong, declared or not. */
const ofDeclared = ['HOURS', 'NET', 'EMPLOYER'] as const satisfies RepairSubject[]
const ofMissing = ['MONTH_MISSING', 'EMPLOYER'] as const satisfies RepairSubject[]
type Wrong = (typeof ofDeclared)[number] | (typeof ofMissing)[number]

/** « Ce n’est pas juste » : one month of one employer. */
export function ErrorPage() {
  const { employerId, month } = route.useParams()
  const query = useQuery(api.activity.list.queryOptions(undefined))
  const jobs = query.data?.months.filter((one) => one.employerId === employerId && one.month === month) ?? []
  const [job] = jobs
  const [isSent, setIsSent] = useState(false)
  return (
    <>
      <BackLink to="/emplois">Revenir à mes emplois</BackLink>
      <PageHeading title="Signaler une erreur" />
      <Happened />
      <ReadingStatus query={query} waiting="Chargement de ce mois…" />
      {query.data && job === undefined && <p>Ce mois n’est pas de vos douze derniers mois chez cet employeur.</p>}
      {job !== undefined && !isSent && <ErrorForm job={job} jobs={jobs} onSent={() => setIsSent(true)} />}
    </>
  )
}

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, one) => all + (one ?? 0), 0)

/** What is chosen and typed; a value that cannot be read is not a number. */
interface Typed {
  about: Wrong | null
  value: number | undefined
  words: string
}

interface ErrorFormProps {
  job: JobMonth
  jobs: readonly JobMonth[]
  onSent: () => void
}

function ErrorForm({ job, jobs, onSent }: ErrorFormProps) {
  const { employerId, employerName, month, isDeclared } = job
  const draft = `erreur.${employerId}.${month}`
  const [typed, setTyped] = useDraft<Typed>(draft, { about: null, value: undefined, words: '' })
  const { about, value: hundredths, words } = typed
  const [attempt, setAttempt] = useState(0)
  const { act, isPending, error } = useAct({
    send: (wrong: Wrong, key) => {
      const said = hasValue(wrong) && hundredths !== undefined ? `${hundredths}` : null
      return client.repairs.report.mutate({ employerId, month, about: wrong, said, words }, key)
    },
    said: ({ owner, dueDay }) => ({
      ...{ isDone: true, title: 'l’erreur est signalée' },
      text:
        owner === 'AGENT'
          ? 'Un agent de l’Urssaf le voit dans ses dossiers ; sa réponse ne se lit pas encore ici.'
          : `Répond ${repairOwnerLabels[owner]}, avant le ${day(dueDay)}. Vous lirez la réponse dans « Mes emplois ».`,
    }),
    onDone: () => {
      dropDraft(draft)
      onSent()
    },
  })
  const isUnread = about !== null && hasValue(about) && Number.isNaN(hundredths)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (about === null) document.querySelector<HTMLElement>('#erreur input')?.focus()
    else if (wordsFault(words, {})) document.getElementById('mots')?.focus()
    else if (!isUnread) act(about)
  }
  const choose = (wrong: Wrong) => () => setTyped({ ...typed, about: wrong, value: undefined })
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      <p>
        {monthCapitalised(month)}, chez <strong>{employerName}</strong> :{' '}
        {isDeclared
          ? `${hours(sum(jobs.map((one) => one.hoursHundredths)))} et ${euros(sum(jobs.map((one) => one.netPaidCents)))} net déclarés.`
          : 'rien n’est encore déclaré.'}
      </p>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <RadioButtons
        id="erreur"
        legend="Qu’est-ce qui n’est pas juste ?"
        state={attempt > 0 && about === null ? 'error' : 'default'}
        stateRelatedMessage="Choisissez ce qui n’est pas juste."
        options={(isDeclared ? ofDeclared : ofMissing).map((wrong) => ({
          label: labels[wrong],
          nativeInputProps: { name: 'erreur', checked: about === wrong, onChange: choose(wrong) },
        }))}
      />
      {about !== null && hasValue(about) && (
        <DecimalField
          key={about}
          id="valeur"
          label={about === 'HOURS' ? 'Le bon nombre d’heures (optionnel)' : 'Le bon net payé, en euros (optionnel)'}
          hint={about === 'HOURS' ? 'Par exemple 26,5 ou 26h30' : 'Par exemple 325,00'}
          hundredths={hundredths}
          read={about === 'HOURS' ? parseHours : parseEuros}
          write={about === 'HOURS' ? hoursInColumn : eurosInColumn}
          onChange={(value) => setTyped({ ...typed, value })}
          onBlur={() => undefined}
          error={attempt > 0 && isUnread ? 'Écrivez un nombre, par exemple 26,5.' : undefined}
        />
      )}
      <WordsField
        id="mots"
        label="Ce que vous voulez ajouter (optionnel)"
        value={words}
        onChange={(text) => setTyped({ ...typed, words: text })}
      />
      <p>
        L’erreur va à qui peut la corriger : le partenaire qui a déclaré, l’employeur, ou un agent de l’Urssaf. Rien ne
        change avant sa réponse.
      </p>
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Signaler cette erreur'}
      </button>
    </form>
  )
}

const hasValue = (about: Wrong): boolean => about === 'HOURS' || about === 'NET'

const labels: Record<Wrong, string> = {
  HOURS: repairSubjectLabels.HOURS,
  NET: repairSubjectLabels.NET,
  MONTH_MISSING: 'J’ai travaillé ce mois-là, et rien n’est déclaré',
  EMPLOYER: 'Je ne connais pas cet employeur',
}
