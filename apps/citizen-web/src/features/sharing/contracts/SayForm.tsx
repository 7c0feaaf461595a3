import {
  EmployerEventInput,
  type EmploymentEventKind,
  eventReasons,
  type WorkerEventInput,
  WorkerEventInput as WorkerInput,
} from '@cesu/domain/employment-events'
import { dropDraft, useDraft } from '@cesu/ui/app'
import {
  EndFacts,
  EventDay,
  type EventField,
  type EventFieldsProps,
  endFactsOf,
  eventFields,
  faultList,
  faultsOf,
  nothingTyped,
  orNone,
  RouteField,
  StopFields,
  sumsTyped,
  type TypedEvent,
} from '@cesu/ui/cesu'
import { ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { client } from '../../../api.ts'
import type { What } from '../../../Happened.tsx'
import { useMe } from '../../../session.ts'
import type { Contract, Said, Side } from './answers.ts'
import { draftOf } from './draft.ts'
import { useAct } from './useAct.ts'

interface SayFormProps {
  contract: Contract
  side: Side
  kind: EmploymentEventKind
  /** What the other side says, to say otherwise; or what was said, to correct it. */
  from?: Said
  onClose: (isDone: boolean) => void
}

type Input = EmployerEventInput | WorkerEventInput

/** What one side says of a contract: a stop, or its end. */
export function SayForm({ contract, side, kind, from, onClose }: SayFormProps) {
  const id = useId()
  const { today } = useMe()
  const draft = draftOf(contract, { side, kind, from })
  const [typed, setTyped] = useDraft<TypedEvent>(draft, { ...nothingTyped, ...filled(from) })
  const [attempt, setAttempt] = useState(0)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const { act, isPending, error } = useAct({
    send: (asked: Input, key) =>
      side === 'WORKER'
        ? client.contracts.sayAsWorker.mutate(asked as WorkerEventInput, key)
        : client.contracts.sayAsEmployer.mutate(asked as EmployerEventInput, key),
    said: ({ status }) => toldOf({ kind, side, contract }, status),
    onDone: () => {
      dropDraft(draft)
      onClose(true)
    },
  })
  const giveUp = () => {
    dropDraft(draft)
    onClose(false)
  }
  const { input, messages: wrong } = read({ contract, side, kind, typed, today })
  // Nothing is said to be wrong before it is sent once.
  const messages = attempt === 0 ? {} : wrong
  const idOf = (field: EventField) => `${id}-${field}`
  const fields: EventFieldsProps = { typed, onType: setTyped, messages, idOf }
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (input !== undefined && Object.keys(wrong).length === 0) act(input)
  }
  return (
    <form noValidate onSubmit={send} className="cesu-text">
      <h3 ref={title} tabIndex={-1} className="fr-h6 fr-mb-2w">
        {kind === 'STOP' ? 'Un arrêt de travail' : 'La fin du contrat'}
      </h3>
      <ErrorSummary errors={faultList(messages, eventFields, idOf)} attempt={attempt} />
      {error !== null && (
        <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => idOf(pointer.slice(1) as EventField)} />
      )}
      {kind === 'STOP' ? <StopFields {...fields} /> : <EndFields {...fields} side={side} />}
      <p>
        {side === 'EMPLOYER' && kind === 'END'
          ? 'Le contrat finira ce jour-là, et ne se rouvre pas ici. Cela ne remplace aucune démarche que la loi demande (lettre, entretien, préavis, documents remis au salarié).'
          : 'Ne dites rien de la santé : seuls les jours sont demandés.'}
      </p>
      <button type="submit" className="fr-btn fr-btn--sm fr-mb-1w fr-mr-1w" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Enregistrer'}
      </button>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={giveUp}>
        Ne rien dire
      </button>
    </form>
  )
}

const EndFields = ({ side, ...fields }: EventFieldsProps & { side: Side }) => {
  const { typed, onType, messages, idOf } = fields
  return (
    <>
      <EventDay {...fields} field="lastDay" label="Dernier jour du contrat" />
      {side === 'EMPLOYER' ? (
        <>
          <RouteField
            id={idOf('route')}
            value={typed.route}
            onChoose={(route) => onType({ ...typed, route })}
            error={messages.route}
          />
          <EndFacts {...fields} />
        </>
      ) : (
        <EventDay {...fields} field="lastDayWorked" label="Dernier jour travaillé et payé (optionnel)" />
      )}
    </>
  )
}

const filled = (from: Said | undefined): Partial<TypedEvent> =>
  from === undefined
    ? {}
    : {
        ...{ firstDay: from.firstDay ?? '', lastDay: from.lastDay ?? '', lastDayWorked: from.lastDayWorked ?? '' },
        ...{ route: from.route ?? '', noticeStatus: from.noticeStatus ?? '' },
        ...{ noticeFirstDay: from.noticeFirstDay ?? '', noticeLastDay: from.noticeLastDay ?? '', ...sumsTyped(from) },
      }

interface Typed extends Pick<SayFormProps, 'contract' | 'side' | 'kind'> {
  typed: TypedEvent
  today: string
}

/** What is typed, as it is sent, and what is wrong with it, by the very rules of the server. */
function read({ contract, side, kind, typed, today }: Typed) {
  const { employerId, employmentId } = contract
  const { firstDay, lastDay, lastDayWorked, route } = typed
  const ids = { employerId, employmentId }
  const said =
    kind === 'STOP'
      ? { kind, ...ids, firstDay, lastDay: orNone(lastDay), lastDayWorked }
      : {
          ...{ kind, ...ids, lastDay },
          ...(side === 'EMPLOYER' ? { route, ...endFactsOf(typed) } : { lastDayWorked: orNone(lastDayWorked) }),
        }
  const parsed = (side === 'EMPLOYER' ? EmployerEventInput : WorkerInput).safeParse(said)
  const input: Input | undefined = parsed.data
  const refusals = input === undefined ? [] : eventReasons(input, contract, today)
  return { input, messages: faultsOf(parsed, refusals) }
}

/** What follows from what was just said, by who said it: the employer does not read what the worker alone says. */
function toldOf(
  { kind, side, contract }: Pick<SayFormProps, 'kind' | 'side' | 'contract'>,
  status: Said['status'],
): What {
  const { name } = contract
  const alone = {
    EMPLOYER: `${name} le verra, et pourra dire autre chose.`,
    WORKER:
      kind === 'STOP'
        ? `Les organismes à qui un partage le permet le lisent. ${name} ne le lit pas, tant qu’il ne dit pas autre chose.`
        : `${name} n’a pas dit que le contrat est fini : une réponse est demandée. Vous la lirez dans « Mes emplois ».`,
  }[side]
  const beside = {
    CONFIRMED: `${name} dit la même chose.`,
    CONTESTED: `${name} dit autre chose : les deux versions sont gardées, les organismes lisent les deux, et qui doit répondre aussi.`,
  }
  return {
    isDone: true,
    title: kind === 'STOP' ? 'l’arrêt est enregistré' : 'la fin du contrat est enregistrée',
    text: `${status === 'CONFIRMED' || status === 'CONTESTED' ? beside[status] : alone} Qui l’avait lu est prévenu.`,
  }
}
