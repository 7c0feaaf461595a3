import { type EmploymentEventKind, isLiveEvent } from '@cesu/domain/employment-events'
import { readDraft } from '@cesu/ui/app'
import { Details, day, Facts } from '@cesu/ui/design'
import { useEffect, useRef, useState } from 'react'
import { Let } from '../Let.tsx'
import type { Contract, Said, Side } from './answers.ts'
import { draftOf } from './draft.ts'
import { SaidLine } from './SaidLine.tsx'
import { SayForm } from './SayForm.tsx'

const kinds = ['STOP', 'END'] as const satisfies EmploymentEventKind[]

interface Saying {
  kind: EmploymentEventKind
  from?: Said
}

/** One contract: what each side says of it, and what the person can say. */
export function ContractCard({ contract, side }: { contract: Contract; side: Side }) {
  // What was being typed before a reload, or a session that ended, is open again.
  const [saying, setSaying] = useState<Saying | null>(() => {
    const kind = kinds.find((one) => readDraft(draftOf(contract, { side, kind: one })) !== null)
    return kind === undefined ? null : { kind }
  })
  const { name, startDay, endDay, events } = contract
  const now = events.filter(({ status }) => isLiveEvent(status))
  const before = events.filter(({ status }) => !isLiveEvent(status))
  const first = useRef<HTMLButtonElement>(null)
  const gaveUp = useRef(false)
  useEffect(() => {
    if (saying === null && gaveUp.current) first.current?.focus()
    gaveUp.current = false
  }, [saying])
  const close = (isDone: boolean) => {
    // What was done takes the focus by itself.
    gaveUp.current = !isDone
    setSaying(null)
  }
  const say = (kind: EmploymentEventKind) => () => setSaying({ kind })
  const hasEnd = now.some((said) => said.kind === 'END' && said.side === side)
  return (
    <>
      <h2 className="fr-h6 fr-mb-1v">{name}</h2>
      <p className="fr-mb-2w">
        {endDay === null ? `Depuis le ${day(startDay)}` : `Du ${day(startDay)} au ${day(endDay)}`}
      </p>
      {now.length > 0 && (
        <ul className="contracts-said">
          {now.map((said) => (
            <li key={said.id}>
              <SaidLine
                contract={contract}
                said={said}
                side={side}
                onSay={() => setSaying({ kind: said.kind, from: said })}
              />
            </li>
          ))}
        </ul>
      )}
      {saying === null ? (
        <Let permission="employment-events.say">
          <div className="sharing-answers">
            <button ref={first} type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={say('STOP')}>
              Dire un arrêt de travail<span className="fr-sr-only"> : {name}</span>
            </button>
            {!hasEnd && (
              <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={say('END')}>
                Dire la fin du contrat<span className="fr-sr-only"> : {name}</span>
              </button>
            )}
          </div>
        </Let>
      ) : (
        <SayForm
          key={`${saying.kind} ${saying.from?.id}`}
          contract={contract}
          side={side}
          kind={saying.kind}
          {...(saying.from && { from: saying.from })}
          onClose={close}
        />
      )}
      {before.length > 0 && (
        <Details title={`Corrigé ou retiré (${before.length})`}>
          {before.map(({ id, kind, firstDay, lastDay, lastDayWorked, status }) => (
            <Facts
              key={id}
              facts={[
                [
                  kind === 'END' ? 'Fin du contrat' : 'Premier jour de l’arrêt',
                  text(kind === 'END' ? lastDay : firstDay),
                ],
                ['Dernier jour travaillé', text(lastDayWorked)],
                ['Depuis', status === 'WITHDRAWN' ? 'retiré' : 'corrigé'],
              ]}
            />
          ))}
        </Details>
      )}
    </>
  )
}

const text = (one: string | null): string => (one === null ? 'non dit' : day(one))
