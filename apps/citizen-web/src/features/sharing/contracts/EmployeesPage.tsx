import { repairStatusLabels, repairSubjectLabels } from '@cesu/domain/repairs'
import { PageHeading } from '@cesu/ui/app'
import { type Answered, RepairAnswer, RepairFacts } from '@cesu/ui/cesu'
import { month, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, client } from '../../../api.ts'
import { Happened } from '../../../Happened.tsx'
import type { Repair } from './answers.ts'
import { ContractCard } from './ContractCard.tsx'
import { useAct } from './useAct.ts'
import './contracts.css'
import '../sharing.css'

/** The workers of an employer: what is said of each contract, and what waits for the employer's answer. */
export function EmployeesPage() {
  const query = useQuery(api.contracts.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const repairs = useQuery(api.repairs.list.queryOptions(undefined, { refetchOnMount: 'always' }))
  const contracts = query.data?.asEmployer ?? []
  const asked = repairs.data?.asEmployer ?? []
  return (
    <>
      <PageHeading title="Mes salariés" />
      <p className="cesu-text">
        La déclaration du mois ne dit ni un arrêt, ni le dernier jour travaillé, ni la fin d’un contrat. Dites-le ici
        une fois : votre salarié n’aura pas à vous demander d’attestation.
      </p>
      <p>
        <Link className="fr-link" to="/salaries/titres">
          Titres que je donne
        </Link>
      </p>
      <Happened />
      {asked.length > 0 && (
        <section aria-labelledby="a-repondre" className="fr-mb-4w">
          <h2 id="a-repondre" className="fr-h5">
            Erreurs signalées
          </h2>
          <ul className="cesu-cards">
            {asked.map((repair) => (
              <li key={repair.id} className="cesu-card">
                <Asked repair={repair} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <ReadingStatus query={query} waiting="Chargement de vos salariés…" />
      {query.data && contracts.length === 0 && <p>Le Cesu ne connaît aucun salarié que vous employez chez vous.</p>}
      <ul className="cesu-cards">
        {contracts.map((contract) => (
          <li key={contract.employmentId} className="cesu-card">
            <ContractCard contract={contract} side="EMPLOYER" />
          </li>
        ))}
      </ul>
      {query.data && contracts.length > 0 && <Exposure {...query.data.exposure} />}
    </>
  )
}

/** What of the employer themselves left with their workers' months: never which worker, nor for whom. */
const Exposure = ({ byNumber, byName }: { byNumber: number; byName: number }) => (
  <section aria-labelledby="de-vous" className="cesu-text">
    <h2 id="de-vous" className="fr-h5">
      Ce qui est partagé de vous
    </h2>
    <p className="fr-mb-1w">
      Un salarié peut laisser un organisme lire ses mois de travail. Votre adresse ne part jamais. Votre nom non plus,
      sauf vers le portail des droits sociaux, qui le montre à votre salarié.
    </p>
    {byNumber + byName === 0 ? (
      <p className="fr-mb-1w">Depuis 36 mois, aucun organisme n’a lu le détail d’un mois de travail chez vous.</p>
    ) : (
      <>
        <p className="fr-mb-1v">Depuis 36 mois, des organismes ont lu le détail de mois de travail chez vous :</p>
        <ul className="fr-mb-1w">
          <li>{times(byNumber)} avec un numéro à la place de votre nom ;</li>
          <li>{times(byName)} avec votre nom.</li>
        </ul>
      </>
    )}
    <p>Nous ne vous disons ni quel salarié, ni quel organisme, ni pourquoi : cela ne regarde que votre salarié.</p>
  </section>
)

/** A count as one says it. */
const times = (count: number): string => (count === 0 ? 'aucune fois' : `${count} fois`)

function Asked({ repair }: { repair: Repair }) {
  const { id, about, period, workerName, status } = repair
  const { act, isPending, error } = useAct({
    send: (answered: Answered, key) => client.repairs.answer.mutate({ id, ...answered }, key),
    said: () => ({
      isDone: true,
      title: 'votre réponse est enregistrée',
      text: `${workerName} la lit dans son espace.`,
    }),
  })
  return (
    <>
      <h3 className="fr-h6 fr-mb-1w">
        {repairSubjectLabels[about]}
        {period !== null && `, ${month(period)}`} : {workerName}
      </h3>
      <p className="fr-mb-1w">
        <Badge as="span" small noIcon {...(status === 'OPEN' && { severity: 'warning' })}>
          {repairStatusLabels[status]}
        </Badge>
      </p>
      <RepairFacts repair={repair} />
      {status === 'OPEN' && (
        <RepairAnswer
          onAnswer={act}
          isPending={isPending}
          error={error}
          how="Corrigez d’abord ce que vous avez dit, ci-dessous, ou faites-le corriger par qui déclare pour vous."
        />
      )}
    </>
  )
}
