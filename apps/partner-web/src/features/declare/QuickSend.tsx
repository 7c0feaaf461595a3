import { DeclarationInput } from '@cesu/domain/declarations'
import type { ProblemDetails } from '@cesu/domain/problems'
import { fieldIdOf, findDraft, LiveEstimate } from '@cesu/ui/declare'
import { ProblemAlert, problemOf } from '@cesu/ui/design'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { type Control, useWatch } from 'react-hook-form'
import { api } from '../../api.ts'
import { CheckedFigures } from './CheckedFigures.tsx'
import type { Employment } from './initialInput.ts'
import { usePaused } from './usePaused.ts'
import { useSendDeclaration } from './useSendDeclaration.ts'
import { type Check, isReady, isUsual, type ReadyCheck } from './usual.ts'

interface QuickSendProps {
  control: Control<DeclarationInput>
  employment: Employment
  /** What the button of the form was last pressed with, as JSON, and how many times it was. */
  pressed: { text: string; times: number }
  /** Opens the page where everything is read again: something there is to be looked at. */
  onLook: () => void
  /** Told whether the month can be sent from here. */
  onReady: (isReady: boolean) => void
}

/**
 * A month is checked as it is typed: what the server has against it is said at once. One in which nothing is unusual is sent from the
 * same page, with the figures that are shown or not at all; whatever deserves a look is looked at on the page of its own.
 */
export function QuickSend({ control, employment, pressed, onLook, onReady }: QuickSendProps) {
  const { text, paused } = useTyped(control)
  const [refused, onRefused] = useRefused(text)
  const isPressed = text !== '' && pressed.text === text
  const input: DeclarationInput | null = text !== '' && (paused === text || isPressed) ? JSON.parse(text) : null
  const check = useQuery(api.declarations.check.queryOptions(input ?? skipToken, { staleTime: 0 }))
  const found = input !== null && !check.isFetching ? check.data : undefined
  const isSettled = check.isError || found !== undefined
  const ready = found && input !== null && isUsual(input, employment) && isReady(found) ? found : null
  const mustLook = isPressed && !check.isFetching && isSettled && ready === null
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what was found of what was pressed opens the other page
  useEffect(() => {
    if (mustLook) onLook()
  }, [mustLook])
  useEffect(() => onReady(ready !== null), [onReady, ready])
  const share = useShare(text, found)
  if (input === null || ready === null) {
    return (
      <LiveEstimate
        control={control}
        employment={employment}
        funderShareCents={share}
        notice={found && <ToLookAt check={found} />}
      />
    )
  }
  return <Ready {...{ input, employment, refused, onRefused }} check={ready} asked={isPressed ? pressed.times : 0} />
}

/** What is typed, as JSON, and the same once it has not changed for a moment; '' as long as it is not well-formed. */
function useTyped(control: QuickSendProps['control']) {
  const parsed = DeclarationInput.safeParse(useWatch({ control }))
  const text = parsed.success ? JSON.stringify(parsed.data) : ''
  return { text, paused: usePaused(text) }
}

/** What the funders of the titles of a month bear, in cents: as it was last checked, for it does not change with each letter. */
function useShare(text: string, found: Check | undefined): number {
  const [share, setShare] = useState(0)
  useEffect(() => {
    if (found) setShare(found.titles?.sums.funderShareCents ?? 0)
  }, [found])
  return text.includes('"titles"') ? share : 0
}

/** Why this very text was refused when it was sent, kept here: what sends is drawn again once the server has been asked. */
function useRefused(text: string): [ProblemDetails | null, (problem: ProblemDetails) => void] {
  const [refused, setRefused] = useState<{ text: string; problem: ProblemDetails } | null>(null)
  return [refused?.text === text ? refused.problem : null, (problem) => setRefused({ text, problem })]
}

interface ReadyProps {
  input: DeclarationInput
  check: ReadyCheck
  employment: Employment
  /** How many times one has asked to send it: each takes the focus to the button. */
  asked: number
  /** Why this very month was refused when it was sent; null when it was not. */
  refused: ProblemDetails | null
  onRefused: (problem: ProblemDetails) => void
}

function Ready({ input, check, employment, asked, refused, onRefused }: ReadyProps) {
  const { payslip, hash } = check
  const { send, isPending, error } = useSendDeclaration(input.employmentId, hash, onRefused)
  const problem = error ? problemOf(error) : refused
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (asked > 0) button.current?.focus()
  }, [asked])
  return (
    <CheckedFigures input={input} payslip={payslip} employment={employment}>
      {problem && <ProblemAlert problem={problem} fieldId={fieldIdOf} />}
      <button
        ref={button}
        type="button"
        className="fr-btn fr-mb-2w"
        aria-disabled={isPending}
        onClick={() => {
          const draft = findDraft(input.employmentId)
          // What is kept is what was typed, and what was checked.
          if (!isPending && draft && JSON.stringify(draft.input) === JSON.stringify(input)) send(draft)
        }}
      >
        {isPending ? 'Envoi en cours…' : 'Envoyer la déclaration'}
      </button>
    </CheckedFigures>
  )
}

/** What stops a month from being sent from here. */
function ToLookAt({ check: { errors, anomalies } }: { check: Check }) {
  if (errors.length === 0 && anomalies.length === 0) return null
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
      <p>Attention : {errors.length > 0 ? 'à corriger' : 'à vérifier'} avant l’envoi.</p>
      <ul>
        {errors.map(({ code, detail, remedy }) => (
          <li key={code}>
            {detail} {remedy}
          </li>
        ))}
        {anomalies.map(({ code, detail }) => (
          <li key={code}>{detail}</li>
        ))}
      </ul>
    </div>
  )
}
