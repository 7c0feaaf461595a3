import { voucherConventionLabels } from '@cesu/domain/vouchers'
import { DayField, Details, ErrorSummary, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { api } from '../../api.ts'

type Convention = keyof typeof voucherConventionLabels
const conventions = Object.keys(voucherConventionLabels) as Convention[]

const empty = { number: '', startDay: '', endDay: '', ringFenced: '', code: '' }
type Field = keyof typeof empty

/** What each field lacks when it is empty. */
const missing: Record<Field, string> = {
  number: 'Donnez le numéro de l’habilitation.',
  startDay: 'Donnez le premier jour de validité.',
  endDay: 'Donnez le dernier jour de validité.',
  ringFenced: 'Donnez ce que tient le compte cantonné, en euros entiers.',
  code: 'Donnez les chiffres par lesquels ses numéros commencent.',
}

/** Whole euros as they are typed, in cents; null when they cannot be read. */
function wholeEuros(typed: string): number | null {
  const text = typed.replace(/[\s\u00A0\u202F€]/g, '')
  return /^\d{1,12}$/.test(text) ? Number(text) * 100 : null
}

/** Registers the habilitation of an issuer. What is typed stays when it is refused. */
export function IssuerForm({ partnerId, onDone }: { partnerId: string; onDone: (message: string) => void }) {
  const id = useId()
  const [typed, setTyped] = useState(empty)
  const [convention, setConvention] = useState<Convention>('ISSUER_PAYS_WORKER')
  const [attempt, setAttempt] = useState(0)
  const register = useRegister(onDone)
  const ringFencedCents = wholeEuros(typed.ringFenced)
  const isMissing = (name: Field) => (name === 'ringFenced' ? ringFencedCents === null : typed[name].trim() === '')
  const fields = Object.keys(empty) as Field[]
  const lacks = fields.filter(isMissing).map((name) => ({ fieldId: `${id}-${name}`, message: missing[name] }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (ringFencedCents === null || lacks.length > 0 || register.isPending) return
    const { number, startDay, endDay, code } = typed
    const facts = { number: number.trim(), startDay, endDay, code: code.trim() }
    register.mutate({ ...facts, partnerId, ringFencedCents, convention, numbering: 'DEMO' })
  }
  const problem = register.error && problemOf(register.error)
  const errorOf = (name: string) => {
    const found = problem?.errors.find(
      ({ pointer }) => pointer === `/${name.replace(/^ringFenced$/, 'ringFencedCents')}`,
    )
    if (attempt > 0 && name in empty && isMissing(name as Field)) return missing[name as Field]
    return found && `${found.detail} ${found.remedy}`
  }
  const text = (name: Field, label: string, hint: string) => (
    <Input
      label={label}
      hintText={hint}
      state={errorOf(name) ? 'error' : 'default'}
      stateRelatedMessage={errorOf(name)}
      nativeInputProps={{
        ...{ id: `${id}-${name}`, autoComplete: 'off', value: typed[name] },
        ...(name === 'number' ? {} : { inputMode: 'numeric' as const }),
        onChange: ({ target }) => setTyped({ ...typed, [name]: target.value }),
      }}
    />
  )
  const dayOf = (name: 'startDay' | 'endDay', label: string) => (
    <DayField
      {...{ id: `${id}-${name}`, label, value: typed[name], error: errorOf(name) }}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      onBlur={() => undefined}
    />
  )
  return (
    <Details title="Enregistrer son habilitation">
      <form noValidate className="cesu-text" onSubmit={send}>
        <ErrorSummary errors={attempt === 0 ? [] : lacks} attempt={attempt} />
        {problem && (
          <ProblemAlert
            problem={problem}
            fieldId={(at) => `${id}-${at.slice(1).replace('ringFencedCents', 'ringFenced')}`}
          />
        )}
        {text('number', 'Numéro de l’habilitation', 'Recopié de la décision : capitales, chiffres, tirets.')}
        {dayOf('startDay', 'Premier jour de validité')}
        {dayOf('endDay', 'Dernier jour de validité')}
        {text('ringFenced', 'Compte cantonné, en euros', '300 000 € au moins (code du travail, R1271-13).')}
        <Select
          label="Convention"
          state={errorOf('convention') ? 'error' : 'default'}
          stateRelatedMessage={errorOf('convention')}
          nativeSelectProps={{
            ...{ id: `${id}-convention`, value: convention },
            onChange: ({ target }) => setConvention(target.value as Convention),
          }}
        >
          {conventions.map((one) => (
            <option key={one} value={one}>
              {voucherConventionLabels[one]}
            </option>
          ))}
        </Select>
        {text(
          'code',
          'Ses numéros de titres commencent par',
          'Deux chiffres, dans la numérotation de démonstration (la seule qui existe).',
        )}
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={register.isPending}>
          {register.isPending ? 'Enregistrement…' : 'Enregistrer l’habilitation'}
        </button>
      </form>
    </Details>
  )
}

function useRegister(onDone: (message: string) => void) {
  const queryClient = useQueryClient()
  return useMutation(
    api.habilitations.registerIssuer.mutationOptions({
      onSuccess: () => {
        onDone('L’habilitation est enregistrée : l’émetteur peut envoyer ses titres.')
        return queryClient.invalidateQueries({ queryKey: api.habilitations.pathKey() })
      },
    }),
  )
}
