import type { PartnerKind } from '@cesu/domain/agents'
import {
  authorizationMoveTexts,
  authorizationStatusLabels,
  stageLabels,
  stageSentence,
} from '@cesu/domain/habilitations'
import { scopes, staffRoleLabels } from '@cesu/domain/permissions'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, day, Facts, instant, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { PartnerFacts, RequestFacts } from '../../habilitation/RequestFacts.tsx'
import { ReasonForm } from '../../ReasonForm.tsx'
import { IssuerPart } from './IssuerPart.tsx'

const route = getRouteApi('/signed-in/habilitations/$partnerId')

type Held = inferOutput<typeof api.habilitations.partner>['held'][number]

/** One partner: what its programs may do, how that is stopped, what it asked, and what Urssaf holds of it. */
export function PartnerPage() {
  const { partnerId } = route.useParams()
  const query = useQuery(api.habilitations.partner.queryOptions({ partnerId }, { refetchOnMount: 'always' }))
  const [done, setDone] = useState('')
  const partner = query.data
  return (
    <>
      <BackLink to="/habilitations">Revenir aux habilitations</BackLink>
      <PageHeading title={partner ? `Habilitations de ${partner.checks.name}` : 'Habilitations'} />
      <Done message={done} />
      <ReadingStatus query={query} waiting="Chargement des habilitations…" />
      {partner && (
        <>
          {partner.held.length === 0 && <p>Ce partenaire n’a aucune habilitation : ses programmes sont refusés.</p>}
          {partner.held.map((held) => (
            <HeldPart
              key={`${held.id} ${held.version}`}
              partnerId={partnerId}
              kind={partner.checks.kind}
              held={held}
              onDone={setDone}
            />
          ))}
          {partner.issuer && <IssuerPart partnerId={partnerId} issuer={partner.issuer} onDone={setDone} />}
          <h2 className="fr-h5">Ce que l’Urssaf sait du partenaire</h2>
          <PartnerFacts checks={partner.checks} />
          <h2 className="fr-h5">Ses demandes</h2>
          {partner.requests.length === 0 && <p>Ce partenaire n’a rien demandé.</p>}
          {partner.requests.map((request) => (
            <section key={request.id} className="cesu-card fr-mb-2w">
              <h3 className="fr-h6 fr-mb-1w">{request.content.projectName || 'Sans nom'}</h3>
              <RequestFacts request={request} />
            </section>
          ))}
          <h2 className="fr-h5">Ses personnes</h2>
          {partner.staff.length === 0 && <p>Personne de ce partenaire n’entre ici.</p>}
          <ul>
            {partner.staff.map(({ id, name, role, stage, active }) => (
              <li key={id}>
                {name} : {staffRoleLabels[role].toLowerCase()}, {stageLabels[stage].toLowerCase()}
                {!active && ', accès retiré'}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

const severities = { ACTIVE: 'success', ON_NOTICE: 'warning', SUSPENDED: 'error', REVOKED: 'info' } as const

interface HeldPartProps {
  partnerId: string
  kind: PartnerKind
  held: Held
  onDone: (message: string) => void
}

/** One habilitation: what it lets do, what may be done with it, and what was. */
function HeldPart({ partnerId, kind, held, onDone }: HeldPartProps) {
  const { id, stage, status, version, moves, trail, reason, noticeDay } = held
  const change = useMove(onDone)
  return (
    <section aria-labelledby={id} className="fr-mb-4w">
      <h2 id={id} className="fr-h5">
        {stageLabels[stage]}{' '}
        <Badge small noIcon severity={severities[status]}>
          {authorizationStatusLabels[status]}
        </Badge>
      </h2>
      <p>{stageSentence(stage, kind)}</p>
      {reason !== null && status !== 'ACTIVE' && (
        <p className="cesu-text">
          {noticeDay !== null && <strong>Suspendue après le {day(noticeDay)} si rien ne change. </strong>}« {reason} »
        </p>
      )}
      <Facts
        facts={[
          ['Validité', `du ${day(held.startDay)} au ${day(held.endDay)}`],
          ['Employeurs prévus', held.employers?.toLocaleString('fr-FR') ?? 'Pas dit'],
        ]}
      />
      <p className="fr-mb-0">Ses applications peuvent :</p>
      <ul>
        {held.scopes.map((scope) => (
          <li key={scope}>{scopes[scope].label}</li>
        ))}
      </ul>
      {moves.map((move) => (
        <ReasonForm
          key={move}
          title={authorizationMoveTexts[move].label}
          label={`Pourquoi. ${authorizationMoveTexts[move].effect}`}
          button={authorizationMoveTexts[move].label}
          change={change}
          onSend={(words) => change.mutate({ partnerId, id, version, move, reason: words })}
        />
      ))}
      {trail.length > 0 && (
        <ol className="fr-mt-2w">
          {trail.map((entry) => (
            <li key={entry.id}>
              {instant(entry.at)} : <strong>{entry.actorName}</strong> {entry.sentence}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

/** Changes an habilitation; what shows it is then read again, a refusal included. */
function useMove(onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  return useMutation(
    api.habilitations.move.mutationOptions({
      onSuccess: () => onDone('C’est fait. Les administrateurs du partenaire en sont prévenus.'),
      onSettled: () => queryClient.invalidateQueries({ queryKey: api.habilitations.pathKey() }),
    }),
  )
}
