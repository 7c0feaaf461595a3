import { helpedStateLabels, helperActTexts } from '@cesu/domain/representations'
import { dropAllDrafts, useIdempotencyKey } from '@cesu/ui/app'
import { Confirmed, Details, dayOfInstant, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useMutation } from '@tanstack/react-query'
import { client } from '../../../api.ts'
import type { Helped } from '../answers.ts'
import { useAct } from '../contracts/useAct.ts'
import { ActsLet } from './ActsLet.tsx'

/** Somebody whom the person helps: to act for them, or to help them no more. */
export function HelpedCard({ helped }: { helped: Helped }) {
  const { principalName, state, acts, endsAt, endedAt, codeUntil } = helped
  const isNow = state === 'ACTIVE'
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">{principalName}</h3>
      <p className="fr-mb-1w">
        <Badge as="span" small noIcon {...(isNow && { severity: 'success' })}>
          {helpedStateLabels[state]}
        </Badge>
      </p>
      <p className="fr-mb-1w">
        {isNow
          ? `Jusqu’au ${dayOfInstant(endsAt ?? '')}.`
          : `Depuis le ${dayOfInstant(endedAt ?? endsAt ?? codeUntil)}.`}
      </p>
      {isNow && (
        <>
          <Details title="Ce que vous pouvez faire">
            <ActsLet acts={acts} texts={helperActTexts} may="Vous pouvez :" mayNot="Vous ne pouvez pas :" />
          </Details>
          <div className="sharing-answers">
            <ActFor helped={helped} />
            <Renounce helped={helped} />
          </div>
        </>
      )}
    </>
  )
}

/** The whole page is opened again, for them. */
function ActFor({ helped: { id, principalName } }: { helped: Helped }) {
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.representatives.act.mutate({ id }, { context: { idempotencyKey: keyOf({ id }) } }),
    onSuccess: () => {
      dropAllDrafts()
      globalThis.location.assign('/mon-espace/emplois')
    },
  })
  return (
    <>
      {error !== null && <ProblemAlert problem={problemOf(error)} />}
      <button
        type="button"
        className="fr-btn fr-btn--sm"
        aria-disabled={isPending}
        onClick={() => isPending || mutate()}
      >
        Agir pour {principalName}
      </button>
    </>
  )
}

function Renounce({ helped: { id, principalName } }: { helped: Helped }) {
  const { act, isPending, error } = useAct({
    send: (asked: string, key) => client.representatives.end.mutate({ id: asked }, key),
    said: () => ({
      isDone: true,
      title: `vous n’aidez plus ${principalName}`,
      text: 'Vous ne pouvez plus rien voir ni rien faire pour cette personne, dès maintenant.',
    }),
  })
  return (
    <Confirmed
      label="Ne plus aider"
      of={principalName}
      question={`Ne plus aider ${principalName} ? Pour recommencer, il faudra un nouveau code.`}
      confirm="Ne plus aider cette personne"
      keep="Continuer à aider"
      {...{ isPending, error }}
      onConfirm={() => act(id)}
    />
  )
}
