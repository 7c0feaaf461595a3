import { Details, ProblemAlert, problemOf } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type FormEvent, useState } from 'react'
import type { Purpose } from './catalogue.ts'
import { useChange } from './useChange.ts'

interface ProposeFormProps {
  purpose: Purpose
  agreementId: string
  onDone: (message: string) => void
}

/** A next version of a purpose: its words and its durations; its ground and its data as they are. */
export function ProposeForm({ purpose, agreementId, onDone }: ProposeFormProps) {
  const { propose } = useChange(onDone)
  const { code, label } = purpose
  const [typed, setTyped] = useState(() => ({
    label,
    explanation: purpose.explanation,
    maxDays: String(purpose.maxDays),
    keptMonths: String(purpose.keptMonths),
    callsPerDay: String(purpose.callsPerDay),
    reason: '',
  }))
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (propose.isPending) return
    const { legalBasis, legalTexts, isInferred, reusedForControl, scopes } = purpose
    propose.mutate({
      ...{ code, agreementId, legalBasis, legalTexts, isInferred, reusedForControl },
      scopes: scopes.map(({ name }) => name),
      ...{ label: typed.label, explanation: typed.explanation, reason: typed.reason },
      ...{
        maxDays: Number(typed.maxDays),
        keptMonths: Number(typed.keptMonths),
        callsPerDay: Number(typed.callsPerDay),
      },
    })
  }
  const problem = propose.error && problemOf(propose.error)
  const field = (name: keyof typeof typed, text: string) => {
    const found = problem?.errors.find(({ pointer }) => pointer === `/${name}`)
    return (
      <Input
        key={name}
        label={text}
        state={found ? 'error' : 'default'}
        stateRelatedMessage={found ? `${found.detail} ${found.remedy}` : undefined}
        nativeInputProps={{
          id: `${name}-${code}`,
          value: typed[name],
          onChange: ({ target }) => setTyped({ ...typed, [name]: target.value }),
        }}
      />
    )
  }
  return (
    <Details title={`Proposer une version de « ${label} »`}>
      <form noValidate className="cesu-text" onSubmit={send}>
        {problem && <ProblemAlert problem={problem} fieldId={(pointer) => `${pointer.slice(1)}-${code}`} />}
        {field('label', 'Ce que lit la personne')}
        {field('explanation', 'À quoi cela sert')}
        {field('maxDays', 'Durée d’un partage, en jours')}
        {field('keptMonths', 'Conservation, en mois (0 : affichage seulement)')}
        {field('callsPerDay', 'Lectures par jour, au plus')}
        {field('reason', 'Pourquoi ce changement')}
        <button type="submit" className="fr-btn fr-btn--secondary fr-btn--sm" aria-disabled={propose.isPending}>
          {propose.isPending ? 'Enregistrement…' : 'Proposer à une autre personne'}
        </button>
      </form>
    </Details>
  )
}
