import { useIdempotencyKey } from '@cesu/ui/app'
import { ErrorSummary, type FieldError, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../api.ts'
import { type Scope, scopeLabel } from './application.ts'
import { KEY_FIELD, KeyField } from './KeyField.tsx'
import type { RegisteredKey } from './SavedKey.tsx'
import { useNewKey } from './useNewKey.ts'

const ids = { name: 'nom', scopes: 'droits', days: 'duree' } as const

/** How long an application may last, in days; a year at most. */
const durations = [
  [30, '30 jours'],
  [90, '90 jours'],
  [180, '180 jours'],
  [365, 'Un an'],
] as const

interface CreateFormProps {
  /** What the habilitations in force allow. */
  allowed: readonly Scope[]
  onCreated: (key: RegisteredKey) => void
}

/** A new application: its name, what it may do, how long, its key. */
export function CreateForm({ allowed, onCreated }: CreateFormProps) {
  const [name, setName] = useState('')
  const [chosen, setChosen] = useState<readonly Scope[]>([])
  const [days, setDays] = useState<number>(365)
  const [attempt, setAttempt] = useState(0)
  const key = useNewKey()
  const { mutate, isPending, error } = useCreation(onCreated)
  const faults = faultsOf({ name, chosen, keyFault: key.fault })
  const shown: Partial<typeof faults> = attempt === 0 ? {} : faults
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    const given = await key.give()
    if (given === null || isPending || Object.values(faults).some((fault) => fault !== undefined)) return
    mutate({ name, scopes: allowed.filter((scope) => chosen.includes(scope)), days, given })
  }
  const toggle = (scope: Scope) =>
    setChosen(chosen.includes(scope) ? chosen.filter((one) => one !== scope) : [...chosen, scope])
  return (
    <form noValidate className="cesu-text" onSubmit={send}>
      <ErrorSummary errors={errorsOf(shown)} attempt={attempt} />
      {error && <ProblemAlert problem={problemOf(error)} fieldId={fieldOf} />}
      <Input
        label="Nom de l’application"
        hintText="Le nom de votre programme, comme vos collègues le reconnaîtront"
        {...stateOf(shown.name)}
        nativeInputProps={{
          id: ids.name,
          value: name,
          autoComplete: 'off',
          onChange: ({ target }) => setName(target.value),
        }}
      />
      <Checkbox
        id={ids.scopes}
        legend="Ce qu’elle peut faire"
        {...stateOf(shown.scopes)}
        options={allowed.map((scope) => ({
          label: scopeLabel(scope),
          nativeInputProps: { checked: chosen.includes(scope), onChange: () => toggle(scope) },
        }))}
      />
      <div className="fr-select-group">
        <label className="fr-label" htmlFor={ids.days}>
          Durée
          <span className="fr-hint-text">L’application s’arrête d’elle-même au bout de ce temps</span>
        </label>
        <select
          id={ids.days}
          className="fr-select"
          value={days}
          onChange={({ target }) => setDays(Number(target.value))}
        >
          {durations.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <KeyField value={key.typed} onChange={key.setTyped} error={shown.key} />
      <button type="submit" className="fr-btn" aria-disabled={isPending}>
        {isPending ? 'Enregistrement…' : 'Créer l’application'}
      </button>
    </form>
  )
}

interface Creation {
  name: string
  scopes: Scope[]
  days: number
  given: NonNullable<Awaited<ReturnType<ReturnType<typeof useNewKey>['give']>>>
}

/** Creates the application once, however often the same content is sent; the list is then read again. */
function useCreation(onCreated: CreateFormProps['onCreated']) {
  const keyOf = useIdempotencyKey()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ given, ...rest }: Creation) => {
      const input = { ...rest, key: given.publicKey }
      const { id, keyId } = await client.applications.create.mutate(input, {
        context: { idempotencyKey: keyOf(input) },
      })
      return { clientId: id, keyId, made: given.made }
    },
    onSuccess: async (registered) => {
      onCreated(registered)
      await queryClient.invalidateQueries({ queryKey: api.applications.pathKey() })
    },
  })
}

const stateOf = (message: string | undefined) => ({
  state: message ? ('error' as const) : ('default' as const),
  stateRelatedMessage: message,
})

const faultsOf = ({
  name,
  chosen,
  keyFault,
}: {
  name: string
  chosen: readonly Scope[]
  keyFault: string | undefined
}) => ({
  name: name.trim() === '' ? 'Donnez un nom à l’application.' : undefined,
  scopes: chosen.length === 0 ? 'Choisissez au moins un droit.' : undefined,
  key: keyFault,
})

const fieldIds = { name: ids.name, scopes: ids.scopes, key: KEY_FIELD } as const

const errorsOf = (faults: Partial<Record<keyof typeof fieldIds, string | undefined>>): FieldError[] =>
  (['name', 'scopes', 'key'] as const).flatMap((field) => {
    const message = faults[field]
    return message === undefined ? [] : [{ fieldId: fieldIds[field], message }]
  })

const fieldOf = (pointer: string) => fieldIds[pointer.split('/')[1] as keyof typeof fieldIds]
