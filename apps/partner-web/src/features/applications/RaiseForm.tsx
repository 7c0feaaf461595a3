import { lastRaiseDay, MOST_RAISE_ASKED, MOST_RAISE_TIMES, QuotaKind, quotaTexts } from '@cesu/domain/quotas'
import { Details, day, ProblemAlert, problemOf, WordsField } from '@cesu/ui/design'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { type FormEvent, useState } from 'react'
import type { api } from '../../api.ts'
import { useMe } from '../../session.ts'
import { useRaises } from './useRaises.ts'

/** A limit as it is typed; 0 for what is none, which is then refused with what else there is to correct. */
const limitOf = (typed: string): number => {
  const digits = typed.replaceAll(/\s/g, '')
  return /^\d+$/.test(digits) ? Math.min(Number(digits), MOST_RAISE_ASKED) : 0
}

interface RaiseFormProps {
  quotas: inferOutput<typeof api.quotas.read>['quotas']
  onDone: (message: string) => void
}

/** Asks a raise: which quota, how much, from when to when, why. What is typed stays when it is refused. */
export function RaiseForm({ quotas, onDone }: RaiseFormProps) {
  const { today } = useMe()
  const [typed, setTyped] = useState<{ quota: QuotaKind } & Record<'asked' | 'fromDay' | 'untilDay' | 'why', string>>({
    ...{ quota: 'PERSONS_DAY', asked: '', fromDay: today, untilDay: '', why: '' },
  })
  const { ask } = useRaises((message) => {
    setTyped({ ...typed, asked: '', untilDay: '', why: '' })
    onDone(message)
  })
  const usual = quotas.find(({ quota }) => quota === typed.quota)?.usual ?? 0
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!ask.isPending) ask.mutate({ ...typed, asked: limitOf(typed.asked) })
  }
  const problem = ask.error && problemOf(ask.error)
  const field = (name: 'asked' | 'fromDay' | 'untilDay' | 'why') => {
    const found = problem?.errors.find(({ pointer }) => pointer === `/${name}`)
    const related = found && `${found.detail} ${found.remedy}`
    return { state: found ? ('error' as const) : ('default' as const), stateRelatedMessage: related }
  }
  const native = (name: 'asked' | 'fromDay' | 'untilDay') => ({
    id: `raise-${name}`,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }),
  })
  return (
    <Details title="Demander un relèvement">
      <form noValidate className="cesu-text" onSubmit={send}>
        {problem && <ProblemAlert problem={problem} fieldId={(pointer) => `raise-${pointer.slice(1)}`} />}
        <Select
          label="Quel quota"
          nativeSelectProps={{
            id: 'raise-quota',
            value: typed.quota,
            onChange: ({ target }) => setTyped({ ...typed, quota: target.value as QuotaKind }),
          }}
        >
          {Object.values(QuotaKind).map((quota) => (
            <option key={quota} value={quota}>
              {quotaTexts[quota].label}
            </option>
          ))}
        </Select>
        <Input
          label="Limite demandée"
          hintText={`Plus que ${usual.toLocaleString('fr-FR')}, votre limite habituelle, et jusqu’à ${(usual * MOST_RAISE_TIMES).toLocaleString('fr-FR')} (règle fixée par nous).`}
          nativeInputProps={{ ...native('asked'), inputMode: 'numeric' }}
          {...field('asked')}
        />
        <Input
          label="Premier jour"
          nativeInputProps={{ ...native('fromDay'), type: 'date', min: today }}
          {...field('fromDay')}
        />
        <Input
          label="Dernier jour"
          hintText={`Au plus tard le ${day(lastRaiseDay(typed.fromDay || today))} : un relèvement dure trois mois au plus (règle fixée par nous).`}
          nativeInputProps={{ ...native('untilDay'), type: 'date', min: typed.fromDay || today }}
          {...field('untilDay')}
        />
        <WordsField
          id="raise-why"
          label="Pourquoi"
          hint="Ce qui change ces jours-là, et pour combien d’employeurs, sans nom de personne."
          value={typed.why}
          onChange={(why) => setTyped({ ...typed, why })}
          error={field('why').stateRelatedMessage}
        />
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={ask.isPending}>
          {ask.isPending ? 'Envoi en cours…' : 'Demander à l’Urssaf'}
        </button>
      </form>
    </Details>
  )
}
