import { type CaseParty, casePartyLabels } from '@cesu/domain/cases'
import { capitalised } from '@cesu/domain/shared'
import { dropDraft, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { QuestionText } from '@cesu/ui/cesu'
import { day, ErrorSummary, ProblemAlert, problemOf, WordsField, wordsFault } from '@cesu/ui/design'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useId, useRef, useState } from 'react'
import { client } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useShortcut } from '../../shortcuts/useShortcut.ts'
import type { Case } from './case.ts'
import { useCaseChange } from './useCaseChange.ts'
import { type ReadyTemplate, useTemplates } from './useTemplates.ts'

interface QuestionsProps {
  found: Case
  onDone: (message: string) => void
}

/** What was asked of those whom the case concerns, their answers, and one more question: on a white ground, for they read it. */
export function Questions({ found, onDone }: QuestionsProps) {
  const { questions, parties, acts, id } = found
  const mayAsk = acts.includes('ASK') && parties.length > 0
  if (questions.length === 0 && !mayAsk) return null
  return (
    <section aria-labelledby="questions" className="fr-mb-4w">
      <h2 id="questions" className="fr-h5 fr-mb-1w">
        Questions et réponses
      </h2>
      <ul className="cesu-cards">
        {questions.map((question) => (
          <li key={question.id} className="cesu-card">
            <p className="fr-text--bold fr-mb-1v">{capitalised(casePartyLabels[question.party].asked)}</p>
            <QuestionText question={question} />
          </li>
        ))}
      </ul>
      {mayAsk && <AskForm key={id} found={found} onDone={onDone} />}
    </section>
  )
}

interface Typed {
  party: CaseParty | ''
  text: string
  /** One's own words, while a question that was ready takes their place. */
  own: string
}

const nothing: Typed = { party: '', text: '', own: '' }

/** One question: to whom, what, and how they will read it. What is typed stays in the tab until it is sent. */
function AskForm({ found, onDone }: QuestionsProps) {
  const id = useId()
  const { name } = useMe()
  const draft = `question.${found.id}`
  const [typed, setTyped] = useDraft<Typed>(draft, nothing)
  const [attempt, setAttempt] = useState(0)
  const form = useRef<HTMLFormElement>(null)
  const { onSuccess, onError } = useCaseChange()
  const { questionsTo, noteSent } = useTemplates(found.about.kind, found)
  const templates = typed.party === '' ? [] : questionsTo(typed.party)
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error } = useMutation({
    // Sent again because its answer was lost, it is asked once.
    mutationFn: (asked: { id: string; version: number; party: CaseParty; text: string }) =>
      client.cases.ask.mutate(asked, { context: { idempotencyKey: keyOf(asked) } }),
    onMutate: () => onDone(''),
    onSuccess: ({ replyBy }, { text }) => {
      noteSent(text)
      setTyped(nothing)
      dropDraft(draft)
      setAttempt(0)
      onDone(`La question est posée. Réponse attendue au plus tard le ${day(replyBy)} ; vous tenez le dossier.`)
      return onSuccess()
    },
    onError,
  })
  const chosen = found.parties.find(({ party }) => party === typed.party)
  const lacks = missing(typed, id)
  useShortcut('q', () => form.current?.querySelector<HTMLInputElement>('input[type=radio]')?.focus())
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (isPending || typed.party === '' || lacks.length > 0) return
    mutate({ id: found.id, version: found.version, party: typed.party, text: typed.text })
  }
  return (
    <form ref={form} noValidate className="cesu-text" aria-labelledby={`${id}-titre`} onSubmit={send}>
      <h3 id={`${id}-titre`} className="fr-h6">
        Poser une question
      </h3>
      <ErrorSummary errors={attempt === 0 ? [] : lacks} attempt={attempt} />
      {error !== null && (
        <ProblemAlert
          problem={problemOf(error)}
          fieldId={(pointer) => `${id}-${pointer === '/party' ? 'qui' : 'texte'}`}
        />
      )}
      <Parties id={id} found={found} templates={templates} typed={typed} onType={setTyped} />
      {chosen && !chosen.isTold && (
        <p className="fr-text--sm">
          Aucune adresse électronique n’est connue : cette personne ne lira la question qu’en ouvrant son espace.
        </p>
      )}
      <Templates id={id} templates={templates} typed={typed} onType={setTyped} />
      <WordsField
        id={`${id}-texte`}
        label="Votre question, telle qu’elle sera lue"
        value={typed.text}
        onChange={(text) => setTyped({ ...typed, text })}
      />
      {chosen && typed.text.trim() !== '' && (
        <details className="fr-mb-2w">
          <summary>Ce que lira {chosen.name}</summary>
          <p className="fr-text--sm fr-mb-1v">
            {name} (Urssaf), au sujet de : {found.topic}
          </p>
          <blockquote className="cesu-said">{typed.text}</blockquote>
          <p className="fr-text--sm">Réponse attendue au plus tard le {day(found.replyBy)}.</p>
        </details>
      )}
      <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={isPending}>
        {isPending ? 'Envoi en cours…' : 'Envoyer la question'}
      </button>
    </form>
  )
}

interface FieldProps {
  id: string
  /** Those ready for who is chosen. */
  templates: readonly ReadyTemplate[]
  typed: Typed
  onType: (typed: Typed) => void
}

/** Those whom the case concerns; another one chosen, a question that was ready for the first is taken away. */
const Parties = ({ id, found: { parties }, templates, typed, onType }: FieldProps & { found: Case }) => (
  <fieldset className="fr-fieldset" id={`${id}-qui`} tabIndex={-1}>
    <legend className="fr-fieldset__legend fr-fieldset__legend--regular">À qui</legend>
    {parties.map(({ party, name }) => (
      <div key={party} className="fr-fieldset__element fr-fieldset__element--inline">
        <div className="fr-radio-group fr-radio-group--sm">
          <input
            id={`${id}-qui-${party}`}
            type="radio"
            name={`${id}-qui`}
            checked={typed.party === party}
            onChange={() =>
              onType({
                ...typed,
                party,
                text: isReady(typed, templates) ? typed.own : typed.text,
              })
            }
          />
          <label className="fr-label" htmlFor={`${id}-qui-${party}`}>
            {name} ({casePartyLabels[party].name})
          </label>
        </div>
      </div>
    ))}
  </fieldset>
)

const isReady = ({ text }: Typed, templates: readonly { text: string }[]) =>
  templates.some((template) => template.text === text)

/** A question that was ready takes the place of one's own words, which come back with « À écrire moi-même ». */
const chosenText = (typed: Typed, templates: readonly { text: string }[], text: string) => {
  const own = isReady(typed, templates) ? typed.own : typed.text
  return { own, text: text === '' ? own : text }
}

function Templates({ id, templates, typed, onType }: FieldProps) {
  if (templates.length === 0) return null
  return (
    <div className="fr-select-group">
      <label className="fr-label" htmlFor={`${id}-modele`}>
        Question toute prête
      </label>
      <select
        id={`${id}-modele`}
        className="fr-select"
        value={isReady(typed, templates) ? typed.text : ''}
        onChange={({ target }) => onType({ ...typed, ...chosenText(typed, templates, target.value) })}
      >
        <option value="">À écrire moi-même</option>
        {templates.map(({ id: template, title, text }) => (
          <option key={template} value={text}>
            {title}
          </option>
        ))}
      </select>
    </div>
  )
}

function missing({ party, text }: Typed, id: string) {
  const fault = wordsFault(text, { missing: 'Écrivez la question, ou choisissez-en une.' })
  return [
    ...(party === '' ? [{ fieldId: `${id}-qui`, message: 'Choisissez à qui vous posez la question.' }] : []),
    ...(fault ? [{ fieldId: `${id}-texte`, message: fault }] : []),
  ]
}
