import { MOST_COMMENT } from '@cesu/domain/declarations'
import { dropDraft, keepDraft, readDraft } from '@cesu/ui/app'
import { ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import type { UseMutationResult } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { z } from 'zod'

/** What is sent; its key makes one act of any number of sends of the same content. */
export interface Asked<Choice extends string> {
  choice: Choice
  text: string
  idempotencyKey: string
}

interface AskFormProps<Choice extends string> {
  /** The name under which what is typed is kept. */
  draft: string
  /** The choice: what is asked, and its answers in order. */
  legend: string
  choices: Readonly<Record<Choice, string>>
  /** The text beside it, for what is chosen so far; `isNeeded` when it may not be empty. */
  textOf: (choice: Choice | null) => { label: string; isNeeded: boolean }
  /** What the button says. */
  action: string
  /** What sends it. */
  change: Pick<UseMutationResult<unknown, Error, Asked<Choice>>, 'mutateAsync' | 'isPending' | 'error'>
  children: ReactNode
}

const ids = { choice: 'choix', text: 'precision' } as const

const Kept = z.object({ choice: z.string().nullish(), text: z.string(), idempotencyKey: z.string() })

const fresh = () => ({ choice: null, text: '', idempotencyKey: crypto.randomUUID() })

/** One choice and a text, sent once. What is typed survives a reload and a lost session. */
export function AskForm<Choice extends string>(props: AskFormProps<Choice>) {
  const { draft, legend, choices, textOf, action, change, children } = props
  const [typed, setTyped] = useState(() => Kept.safeParse(readDraft(draft)).data ?? fresh())
  const [isAsked, setIsAsked] = useState(false)
  const choice = typed.choice && typed.choice in choices ? (typed.choice as Choice) : null
  const { label, isNeeded } = textOf(choice)
  const fault = wordsFault(typed.text, {
    ...(isNeeded && { missing: 'Écrivez ce qu’il faut savoir.' }),
    most: MOST_COMMENT,
  })
  const type = (changes: Partial<typeof typed>) => {
    const next = { ...typed, ...changes, idempotencyKey: crypto.randomUUID() }
    setTyped(next)
    keepDraft(draft, next)
  }
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setIsAsked(true)
    if (choice === null) document.getElementById(ids.choice)?.querySelector('input')?.focus()
    else if (fault) document.getElementById(ids.text)?.focus()
    else if (!change.isPending) {
      const { text, idempotencyKey } = typed
      // The page is left before the end: only the promise still tells it. A failure is shown by the change itself.
      change.mutateAsync({ choice, text, idempotencyKey }).then(
        () => dropDraft(draft),
        () => undefined,
      )
    }
  }
  return (
    <form noValidate onSubmit={ask}>
      {children}
      {change.error && <ProblemAlert problem={problemOf(change.error)} fieldId={() => ids.text} />}
      <RadioButtons
        id={ids.choice}
        legend={legend}
        {...(isAsked && choice === null && { state: 'error', stateRelatedMessage: 'Choisissez une réponse.' })}
        options={Object.entries<string>(choices).map(([value, text]) => ({
          label: text,
          nativeInputProps: { checked: choice === value, onChange: () => type({ choice: value }) },
        }))}
      />
      <WordsField
        {...{ id: ids.text, label, most: MOST_COMMENT, value: typed.text, error: isAsked ? fault : undefined }}
        onChange={(text) => type({ text })}
      />
      <button type="submit" className="fr-btn" aria-disabled={change.isPending}>
        {change.isPending ? 'Envoi en cours…' : action}
      </button>
    </form>
  )
}
