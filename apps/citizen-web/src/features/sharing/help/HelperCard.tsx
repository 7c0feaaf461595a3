import { helperStateLabels, representationActTexts } from '@cesu/domain/representations'
import { Confirmed, Details, dayOfInstant, instant } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { client } from '../../../api.ts'
import type { Helper } from '../answers.ts'
import { useAct } from '../contracts/useAct.ts'
import { ActsLet } from './ActsLet.tsx'

/** Who helps, until when, what they may and did; or the code that waits; and the way to end it, in two clicks. */
export function HelperCard({ helper }: { helper: Helper }) {
  const { helperName, state, acts, done, code } = helper
  const isNow = state === 'ACTIVE' || state === 'INVITED'
  return (
    <>
      <h3 className="fr-h6 fr-mb-1v">
        {helperName ?? (code === null ? 'Un code qui n’a pas servi' : 'Un code à donner')}
      </h3>
      <p className="fr-mb-1w">
        <Badge as="span" small noIcon {...(state === 'ACTIVE' && { severity: 'success' })}>
          {helperStateLabels[state]}
        </Badge>
      </p>
      <p className="fr-mb-1w">{untilWhen(helper)}</p>
      {code !== null && <Code code={code} />}
      {isNow && (
        <Details title={code === null ? 'Ce qu’elle peut faire' : 'Ce qu’elle pourra faire'}>
          <ActsLet acts={acts} texts={representationActTexts} may="Elle peut :" mayNot="Elle ne peut pas :" />
        </Details>
      )}
      {helperName !== null && state !== 'DECLINED' && <Done done={done} />}
      {isNow && <End helper={helper} />}
    </>
  )
}

const Code = ({ code }: { code: string }) => (
  <>
    <p className="sharing-code fr-mb-1v">{code}</p>
    <p className="fr-text--sm">
      Dites-le, ou envoyez ce lien :{' '}
      <span className="sharing-link">
        {globalThis.location.origin}/mon-espace/aider#{code}
      </span>
    </p>
  </>
)

function untilWhen({ state, codeUntil, endsAt, endedAt, months }: Helper): string {
  if (state === 'INVITED')
    return `Le code sert une fois, jusqu’au ${dayOfInstant(codeUntil)}. L’aide durera ${months} mois.`
  if (state === 'ACTIVE') return `Jusqu’au ${dayOfInstant(endsAt ?? '')}.`
  return `Depuis le ${dayOfInstant(endedAt ?? endsAt ?? codeUntil)}.`
}

const Done = ({ done }: { done: Helper['done'] }) =>
  done.length === 0 ? (
    <p>Cette personne n’a encore rien fait pour vous.</p>
  ) : (
    <Details title={`Ce qu’elle a fait (${done.length})`}>
      <ul>
        {done.map(({ id, at, sentence }) => (
          <li key={id}>
            Le {instant(at)} : {sentence}
          </li>
        ))}
      </ul>
    </Details>
  )

function End({ helper: { id, helperName, state } }: { helper: Helper }) {
  const isCode = state === 'INVITED'
  const { act, isPending, error } = useAct({
    send: (asked: string, key) => client.representatives.end.mutate({ id: asked }, key),
    said: () =>
      isCode
        ? { isDone: true, title: 'le code est annulé', text: 'Personne ne peut plus s’en servir.' }
        : {
            isDone: true,
            title: `${helperName} ne peut plus agir pour vous`,
            text: 'C’est vrai dès maintenant. Ce que cette personne a fait reste écrit ici.',
          },
  })
  return (
    <Confirmed
      label={isCode ? 'Annuler ce code' : 'Arrêter cette aide'}
      of={isCode ? '' : `: ${helperName}`}
      question={
        isCode
          ? 'Annuler ce code ? Personne ne pourra s’en servir.'
          : `Arrêter l’aide de ${helperName} ? Cette personne ne pourra plus rien voir ni rien faire pour vous, dès maintenant.`
      }
      confirm={isCode ? 'Annuler le code' : 'Arrêter l’aide'}
      keep={isCode ? 'Garder le code' : 'Garder l’aide'}
      {...{ isPending, error }}
      onConfirm={() => act(id)}
    />
  )
}
