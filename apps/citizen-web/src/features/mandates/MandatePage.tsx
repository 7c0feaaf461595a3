import { declarationStatusLabels } from '@cesu/domain/declarations'
import { printedCode } from '@cesu/domain/documents'
import { identityLevel, mandateActTexts } from '@cesu/domain/mandates'
import { BackLink, PageHeading, useIdempotencyKey } from '@cesu/ui/app'
import {
  Confirmed,
  Details,
  day,
  dayOfInstant,
  euros,
  Facts,
  hoursInColumn,
  instant,
  monthCapitalised,
  ReadingStatus,
  saveFile,
  TableBox,
} from '@cesu/ui/design'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { api, client } from '../../api.ts'
import { Happened, useHappened } from '../../Happened.tsx'
import { CheckPartner } from './Asking.tsx'
import type { ReadMandate as Mandate } from './answers.ts'
import { ended } from './ended.ts'
import { isInForce, MandateState } from './MandatesPage.tsx'
import { StopMandate } from './StopMandate.tsx'
import './mandates.css'

const route = getRouteApi('/signed-in/mandats/$id')

/** One mandate: what it allows, what was declared under it, its receipt, and how it is stopped. */
export function MandatePage() {
  const { id } = route.useParams()
  const query = useQuery(api.mandates.get.queryOptions({ id }, { refetchOnMount: 'always' }))
  const mandate = query.data
  const name = mandate?.partner?.name ?? 'Mandat'
  return (
    <>
      <BackLink to="/mandats">Revenir à mes mandats</BackLink>
      <PageHeading title={mandate ? `Mandat de ${name}` : 'Mandat'}>
        {mandate && <MandateState mandate={mandate} />}
      </PageHeading>
      <Happened />
      <ReadingStatus query={query} waiting="Chargement du mandat…" />
      {mandate && (
        <>
          <Facts
            facts={[
              ['Donné', mandate.signedAt === null ? 'N/A' : `le ${instant(mandate.signedAt)}`],
              ['Du', day(mandate.startDay)],
              ['Jusqu’au', mandate.endDay === null ? 'sans date de fin' : day(mandate.endDay)],
              ...endOf(mandate),
            ]}
          />
          <h2 className="fr-h5 fr-mt-3w">
            {mandate.status === 'ACTIVE' ? `Ce que ${name} peut faire` : 'Ce que ce mandat permettait'}
          </h2>
          <ul>
            {mandate.acts.map((act) => (
              <li key={act}>{mandateActTexts[act]}</li>
            ))}
          </ul>
          {mandate.partner && <CheckPartner partner={mandate.partner} />}
          <Receipt mandate={mandate} />
          <Declared mandate={mandate} name={name} />
          {isInForce(mandate) && <Ending mandate={mandate} name={name} />}
        </>
      )}
    </>
  )
}

/** When it ended before its day, and what took its place. */
const endOf = ({ revokedAt, replacedById }: Mandate): [string, ReactNode][] => {
  if (revokedAt === null) return []
  if (replacedById === null) return [['Arrêté', `le ${instant(revokedAt)}`]]
  return [
    [
      'Remplacé',
      <Link key="by" className="fr-link" to="/mandats/$id" params={{ id: replacedById }}>
        par le mandat du {dayOfInstant(revokedAt)}
      </Link>,
    ],
  ]
}

/** The proof, to read and to keep. */
function Receipt({ mandate: { receipt } }: { mandate: Mandate }) {
  if (receipt === null) return <p className="fr-mt-2w">Ce mandat date d’avant ce service : il n’a pas de reçu ici.</p>
  const keep = () =>
    saveFile(
      `recu-mandat-${receipt.code}.json`,
      new Blob([JSON.stringify(receipt, null, 2)], { type: 'application/json' }),
    )
  return (
    <Details title={`Reçu n° ${printedCode(receipt.code)}`}>
      <Facts
        facts={[
          ['Signé par', receipt.signerName],
          ['Le', instant(receipt.signedAt)],
          ['Niveau d’identification', identityLevel(receipt.acr)],
          ['Texte signé', `version ${receipt.textVersion}`],
        ]}
      />
      <p className="mandates-text fr-text--sm">{receipt.text}</p>
      <p className="fr-text--sm mandates-proof">
        Signature ({receipt.keyId}) : {receipt.signature}
      </p>
      <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={keep}>
        Garder le reçu signé
      </button>
    </Details>
  )
}

/** Everything that was declared in the person's name under it. */
const Declared = ({ mandate: { declared }, name }: { mandate: Mandate; name: string }) => (
  <section aria-labelledby="declare" className="fr-mt-3w">
    <h2 id="declare" className="fr-h5">
      Ce que {name} a déclaré pour vous
    </h2>
    {declared.length === 0 ? (
      <p>Rien n’a été déclaré sous ce mandat.</p>
    ) : (
      <TableBox caption="La dernière d’abord, deux cents au plus" scrolls={`Déclarations faites par ${name}`}>
        <thead>
          <tr>
            <th scope="col">Mois</th>
            <th scope="col">Salarié</th>
            <th scope="col">Heures</th>
            <th scope="col">Net</th>
            <th scope="col">Cotisations</th>
            <th scope="col">État</th>
            <th scope="col">Envoyée</th>
            <th scope="col">Référence</th>
          </tr>
        </thead>
        <tbody>
          {declared.map((one) => (
            <tr key={one.id}>
              <th scope="row">{monthCapitalised(one.period)}</th>
              <td>{one.workerName}</td>
              <td>{hoursInColumn(one.hoursHundredths)}</td>
              <td>{euros(one.netCents)}</td>
              <td>{euros(one.contributionsCents)}</td>
              <td>{declarationStatusLabels[one.status]}</td>
              <td>{instant(one.submittedAt)}</td>
              <td>{one.reference}</td>
            </tr>
          ))}
        </tbody>
      </TableBox>
    )}
  </section>
)

/** To stop it, or to say that one never gave it. */
function Ending({ mandate, name }: { mandate: Mandate; name: string }) {
  const { id, status } = mandate
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  const happened = useHappened()
  const dispute = useMutation({
    mutationFn: () => client.mandates.dispute.mutate({ id }, { context: { idempotencyKey: keyOf({ dispute: id }) } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: api.mandates.pathKey() }),
    onSuccess: () => happened(ended('SUSPENDED', name)),
  })
  return (
    <section aria-labelledby="arreter" className="fr-mt-4w">
      <h2 id="arreter" className="fr-h5">
        Arrêter ce mandat
      </h2>
      <StopMandate mandate={{ id, partnerName: name }} />
      {status === 'ACTIVE' && (
        <>
          <h2 className="fr-h5 fr-mt-3w">Vous n’avez pas donné ce mandat ?</h2>
          <Confirmed
            label="Ce n’est pas moi"
            of={`qui ai donné ce mandat à ${name}`}
            question={`Suspendre le mandat de ${name} ? Il ne peut plus rien déclarer dès maintenant, et un agent de l’Urssaf vous répond sous 2 jours.`}
            confirm="Suspendre et prévenir l’Urssaf"
            keep="Ne rien changer"
            isPending={dispute.isPending}
            error={dispute.error}
            onConfirm={() => dispute.mutate()}
          />
        </>
      )}
      {status === 'SUSPENDED' && <p className="fr-mt-2w">Ce mandat est suspendu : un agent de l’Urssaf regarde.</p>}
    </section>
  )
}
