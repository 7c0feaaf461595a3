import { openPeriods } from '@cesu/domain/declarations'
import { periodOf } from '@cesu/domain/shared'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { DeclarationFields, findTyped, forgetDraft } from '@cesu/ui/declare'
import { euros, month, ReadingStatus } from '@cesu/ui/design'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { type Employment, initialInput } from './initialInput.ts'
import { MonthField } from './MonthField.tsx'
import { QuickSend } from './QuickSend.tsx'
import { DeclareSearch } from './search.ts'
import { TitlesPart } from './TitlesPart.tsx'
import { UnreadMonth } from './UnreadMonth.tsx'
import { isUsual } from './usual.ts'

const route = getRouteApi('/signed-in/declarer/$employerId/$employmentId')

/** First step: the month of one pair, with everything known already filled in. */
export function FormPage() {
  const { employerId, employmentId } = route.useParams()
  const query = useQuery(api.employments.get.queryOptions({ employerId, employmentId }))
  return (
    <>
      <BackLink to="/declarer">Revenir à la liste</BackLink>
      <PageHeading title="Déclarer un mois de travail" />
      <ReadingStatus query={query} waiting="Chargement…" />
      {query.data && <Form employment={query.data} />}
    </>
  )
}

function Form({ employment }: { employment: Employment }) {
  const asked = route.useSearch()
  const { mois } = DeclareSearch.parse(asked)
  const { today } = useMe()
  const navigate = route.useNavigate()
  const [attempt, setAttempt] = useState(0)
  const [pressed, setPressed] = useState({ text: '', times: 0 })
  const [canSend, setCanSend] = useState(false)
  // The field that the address names, which is there only now: the list leads to the hours.
  useEffect(() => document.getElementById(window.location.hash.slice(1))?.focus(), [])
  const open = openPeriods(today)
  const period = [mois, employment.nextPeriod].find((one) => one && open.includes(one)) ?? periodOf(today)
  const typed = findTyped(employment.employmentId)
  const resumed = open.find((one) => one === typed?.period && one === (mois ?? one))
  const readAgain = () =>
    void navigate({ to: '/declarer/$employerId/$employmentId/verifier', search: true, params: true })
  const startAgain = () => {
    forgetDraft(employment.employmentId)
    setAttempt(attempt + 1)
    // The button is about to go: the form starts again from its top.
    document.querySelector<HTMLElement>('main h1')?.focus()
  }
  return (
    <>
      <p>
        <strong>{employment.employeeName}</strong>, {employment.activity}, chez{' '}
        <strong>{employment.employerName}</strong> (Cesu {employment.employerCesuNumber}). Contrat :{' '}
        {euros(employment.netHourlyCents)} net de l’heure, congés payés{' '}
        {employment.paidLeaveIncluded ? 'compris' : 'non compris'}.{' '}
        <Link
          to="/propositions/fin/$employerId/$employmentId"
          params={{ employerId: employment.employerId, employmentId: employment.employmentId }}
        >
          Proposer la fin du contrat
        </Link>
        {', '}
        <Link
          to="/arrets/$employerId/$employmentId"
          params={{ employerId: employment.employerId, employmentId: employment.employmentId }}
        >
          déclarer un arrêt de travail
        </Link>
      </p>
      <UnreadMonth asked={asked.mois} period={mois} open={open} shown={period} />
      {resumed && <Resumed period={resumed} onStartAgain={startAgain} />}
      <DeclarationFields
        key={attempt}
        employment={employment}
        initial={{ ...initialInput(employment, period), ...(resumed && typed) }}
        monthField={(form) => <MonthField form={form} employment={employment} months={open} />}
        titlesPart={(form) => <TitlesPart form={form} />}
        draft={employment.employmentId}
        action="Vérifier la déclaration"
        onReady={(input) =>
          isUsual(input, employment)
            ? setPressed({ text: JSON.stringify(input), times: pressed.times + 1 })
            : readAgain()
        }
        isSecondary={canSend}
        beside={(control) => (
          <QuickSend
            control={control}
            employment={employment}
            pressed={pressed}
            onLook={readAgain}
            onReady={setCanSend}
          />
        )}
      />
    </>
  )
}

/** Says that the form holds what was typed before, and not the contract alone. */
function Resumed({ period, onStartAgain }: { period: string; onStartAgain: () => void }) {
  return (
    <div className="fr-callout fr-mb-3w">
      <p className="fr-callout__text">
        Brouillon repris : le formulaire contient ce que vous aviez saisi pour {month(period)}, pas encore envoyé.
      </p>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={onStartAgain}>
        Repartir du contrat
      </button>
    </div>
  )
}
