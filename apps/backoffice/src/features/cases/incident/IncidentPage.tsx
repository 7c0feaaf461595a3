import { leakedData, leakedPersons, leakOrigins, MOST_LEAK_WORDS } from '@cesu/domain/cases'
import { BackLink, dropDraft, PageHeading, useDraft, useIdempotencyKey } from '@cesu/ui/app'
import { DayField, Done, ErrorSummary, ProblemAlert, problemOf, WordsField } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { api, client } from '../../../api.ts'
import { incidentOf, missingOf, type TypedIncident, unknown } from './typed.ts'

const DRAFT = 'incident'

/** Opens the case of a leak: what, whose and which data, since when, and when Urssaf came to know of it. */
export function IncidentPage() {
  const [typed, setTyped] = useDraft<TypedIncident>(DRAFT, unknown)
  const [attempt, setAttempt] = useState(0)
  const { data: partners = [] } = useQuery(api.declarations.partners.queryOptions())
  const { open, isPending, error, isElsewhere } = useOpen()
  const lacks = missingOf(typed)
  const errorOf = (fieldId: string) =>
    attempt === 0 ? undefined : lacks.find((one) => one.fieldId === fieldId)?.message
  const set = (over: Partial<TypedIncident>) => setTyped({ ...typed, ...over })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (lacks.length === 0 && !isPending) open(incidentOf(typed))
  }
  if (isElsewhere) return <OpenedElsewhere />
  return (
    <>
      <BackLink to="/dossiers">Revenir aux dossiers</BackLink>
      <PageHeading title="Ouvrir un dossier de fuite ou d’incident" />
      <p className="cesu-text">
        La CNIL est prévenue dans les 72 heures qui suivent la connaissance de la fuite, sauf si elle ne fait courir
        aucun risque aux personnes (RGPD, article 33 § 1). Ce dossier le suit : il n’envoie rien.
      </p>
      <form noValidate className="cesu-text" onSubmit={send}>
        <ErrorSummary errors={attempt === 0 ? [] : lacks} attempt={attempt} />
        {error && <ProblemAlert problem={problemOf(error)} fieldId={(pointer) => fieldIds[pointer] ?? 'fuite-quoi'} />}
        <WordsField
          {...{ id: 'fuite-quoi', most: MOST_LEAK_WORDS, rows: 4, value: typed.what, error: errorOf('fuite-quoi') }}
          label="Ce qui s’est passé"
          hint="Ni numéro de sécurité sociale, ni compte bancaire, ni nom de personne."
          onChange={(what) => set({ what })}
        />
        <Known typed={typed} errorOf={errorOf} onType={set} />
        <Select
          label="D’où vient la fuite"
          nativeSelectProps={{
            value: typed.origin,
            onChange: ({ target }) => set({ origin: target.value as TypedIncident['origin'] }),
          }}
        >
          {entries(leakOrigins).map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </Select>
        {typed.origin === 'PARTNER' && (
          <Select
            label="Quel partenaire (optionnel)"
            nativeSelectProps={{ value: typed.partnerId, onChange: ({ target }) => set({ partnerId: target.value }) }}
          >
            <option value="">Pas encore connu</option>
            {partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
        <Several
          legend="De qui sont les données"
          texts={leakedPersons}
          chosen={typed.who}
          onChoose={(who) => set({ who })}
        />
        <Several legend="Quelles données" texts={leakedData} chosen={typed.data} onChoose={(data) => set({ data })} />
        <button type="submit" className="fr-btn" aria-disabled={isPending}>
          {isPending ? 'Enregistrement…' : 'Ouvrir le dossier'}
        </button>
      </form>
    </>
  )
}

const fieldIds: Readonly<Record<string, string>> = {
  ...{ '/what': 'fuite-quoi', '/knownAt': 'fuite-su-le', '/sinceDay': 'fuite-depuis', '/persons': 'fuite-personnes' },
}

const entries = <Name extends string>(texts: Readonly<Record<Name, string>>) =>
  Object.entries(texts) as [Name, string][]

interface KnownProps {
  typed: TypedIncident
  errorOf: (fieldId: string) => string | undefined
  onType: (over: Partial<TypedIncident>) => void
}

/** When it was known, since when it lasts, and how many persons. */
const Known = ({ typed, errorOf, onType }: KnownProps) => (
  <div className="fr-grid-row fr-grid-row--gutters fr-mb-2w">
    <div className="fr-col-12 fr-col-sm-6">
      <DayField
        {...{ id: 'fuite-su-le', label: 'Jour où l’Urssaf l’a su', hint: 'Les 72 heures courent de là.' }}
        {...{ value: typed.knownDay, onBlur: () => undefined, error: errorOf('fuite-su-le') }}
        onChange={(knownDay) => onType({ knownDay })}
      />
    </div>
    <div className="fr-col-12 fr-col-sm-6">
      <Input
        label="Heure (heure de Paris)"
        hintText="Par exemple 14:05"
        state={errorOf('fuite-heure') ? 'error' : 'default'}
        stateRelatedMessage={errorOf('fuite-heure')}
        nativeInputProps={{
          ...{ id: 'fuite-heure', inputMode: 'numeric', value: typed.knownTime },
          onChange: ({ target }) => onType({ knownTime: target.value }),
        }}
      />
    </div>
    <div className="fr-col-12 fr-col-sm-6">
      <DayField
        {...{ id: 'fuite-depuis', label: 'Depuis quel jour (optionnel)', hint: 'Vide : pas encore connu.' }}
        {...{ value: typed.sinceDay, onBlur: () => undefined, error: errorOf('fuite-depuis') }}
        onChange={(sinceDay) => onType({ sinceDay })}
      />
    </div>
    <div className="fr-col-12 fr-col-sm-6">
      <Input
        label="Combien de personnes, environ (optionnel)"
        hintText="Vide : pas encore connu."
        state={errorOf('fuite-personnes') ? 'error' : 'default'}
        stateRelatedMessage={errorOf('fuite-personnes')}
        nativeInputProps={{
          ...{ id: 'fuite-personnes', inputMode: 'numeric', value: typed.persons },
          onChange: ({ target }) => onType({ persons: target.value }),
        }}
      />
    </div>
  </div>
)

interface SeveralProps<Name extends string> {
  legend: string
  texts: Readonly<Record<Name, string>>
  chosen: readonly Name[]
  onChoose: (chosen: Name[]) => void
}

const Several = <Name extends string>({ legend, texts, chosen, onChoose }: SeveralProps<Name>) => (
  <Checkbox
    small
    legend={legend}
    hintText="Rien de coché : pas encore connu."
    options={entries(texts).map(([name, label]) => ({
      label,
      nativeInputProps: {
        checked: chosen.includes(name),
        onChange: ({ target }) => onChoose(target.checked ? [...chosen, name] : chosen.filter((one) => one !== name)),
      },
    }))}
  />
)

/** Opens it, once, and goes to it. */
function useOpen() {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const keyOf = useIdempotencyKey()
  const { mutate, isPending, error, data } = useMutation({
    mutationFn: (incident: Parameters<typeof client.cases.openIncident.mutate>[0]) =>
      client.cases.openIncident.mutate(incident, { context: { idempotencyKey: keyOf(incident) } }),
    onSuccess: async ({ id, number }) => {
      dropDraft(DRAFT)
      void queryClient.invalidateQueries({ queryKey: api.cases.pathKey() })
      if (number !== null) await navigate({ to: '/dossiers/$id', params: { id } })
    },
  })
  return { open: mutate, isPending, error, isElsewhere: data?.number === null }
}

/** What is said to who may not read the case that they opened. */
const OpenedElsewhere = () => (
  <>
    <BackLink to="/dossiers">Revenir aux dossiers</BackLink>
    <PageHeading title="Ouvrir un dossier de fuite ou d’incident" />
    <Done message="Le dossier est ouvert.">
      <p>Il est allé à une équipe hors de votre périmètre : elle le lit et le traite, vous ne pouvez pas l’ouvrir.</p>
    </Done>
  </>
)
