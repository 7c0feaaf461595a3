import { type CaseKind, CaseParty, caseOutcomeLabels, casePartyLabels } from '@cesu/domain/cases'
import {
  exampleOf,
  MOST_TEMPLATE_TITLE,
  mostTemplateText,
  outcomeNames,
  templateVariableNames,
  templateVariables,
} from '@cesu/domain/templates'
import { Details, ProblemAlert, problemOf, WordsField } from '@cesu/ui/design'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { type FormEvent, useId, useRef, useState } from 'react'
import type { FormVersion } from '../../../useFormVersion.ts'
import type { Template } from './template.ts'
import { useTemplate } from './useTemplate.ts'

interface TemplateFormProps {
  form: FormVersion
  kind: CaseKind
  /** The version that it follows; null for a new template. */
  before: Template | null
  onDone: (message: string) => void
}

/** A template to publish: where it is offered, its title, its text with variables put in by a click, what will be read, and why. */
export function TemplateForm({ form, kind, before, onDone }: TemplateFormProps) {
  const id = useId()
  const places = placesOf(kind)
  const [typed, setTyped] = useState({
    ...{
      place: before ? placeOf(before) : (places[0]?.value ?? ''),
      title: before?.title ?? '',
      text: before?.text ?? '',
    },
    reason: '',
  })
  const { publish } = useTemplate(form, onDone)
  const area = useRef<HTMLTextAreaElement>(null)
  const place = places.find(({ value }) => value === typed.place)
  const most = mostTemplateText[place?.where.use ?? 'REASON']
  const insert = (name: string) => {
    const [start, end] = [
      area.current?.selectionStart ?? typed.text.length,
      area.current?.selectionEnd ?? typed.text.length,
    ]
    setTyped({ ...typed, text: `${typed.text.slice(0, start)}{${name}}${typed.text.slice(end)}` })
    area.current?.focus()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (publish.isPending || !place) return
    const follows = before && { id: before.id, version: form.version }
    const { title, text, reason } = typed
    publish.mutate({ follows, kind, where: place.where, title, text, retired: false, reason })
  }
  const problem = publish.error && problemOf(publish.error)
  const field = (name: 'title' | 'text' | 'reason') => {
    const found = problem?.errors.find(({ pointer }) => pointer === `/${name}`)
    return {
      ...{ id: `${id}-${name}`, value: typed[name], error: found && `${found.detail} ${found.remedy}` },
      onChange: (words: string) => setTyped({ ...typed, [name]: words }),
    }
  }
  return (
    <Details title={before ? `Changer : ${before.title}` : 'Écrire un modèle'}>
      <form noValidate className="cesu-text" onSubmit={send}>
        {problem && <ProblemAlert problem={problem} fieldId={(pointer) => `${id}-${pointer.slice(1)}`} />}
        {before === null && (
          <Select
            label="Proposé comme"
            nativeSelectProps={{
              ...{ id: `${id}-where`, value: typed.place },
              onChange: ({ target }) => setTyped({ ...typed, place: target.value }),
            }}
          >
            {places.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        )}
        <WordsField
          label="Titre"
          hint="Ce par quoi vos collègues le choisissent."
          most={MOST_TEMPLATE_TITLE}
          rows={1}
          {...field('title')}
        />
        <WordsField
          label="Texte"
          hint="Une variable prend sa valeur dans chaque dossier ; sans valeur, le modèle n’y est pas proposé."
          most={most}
          rows={5}
          field={area}
          {...field('text')}
        />
        <ul className="fr-tags-group" aria-label="Insérer une variable dans le texte">
          {templateVariableNames.map((name) => (
            <li key={name}>
              <button type="button" className="fr-tag" onClick={() => insert(name)}>
                {templateVariables[name].label}
              </button>
            </li>
          ))}
        </ul>
        <p className="fr-text--sm fr-mb-1v">Ce qui sera lu, avec des valeurs d’exemple :</p>
        <blockquote className="cesu-said">{exampleOf(typed.text) || '…'}</blockquote>
        <WordsField label="Pourquoi ce texte" hint="" most={500} rows={1} {...field('reason')} />
        <button type="submit" className="fr-btn fr-btn--sm" aria-disabled={publish.isPending}>
          {publish.isPending ? 'Publication…' : 'Publier'}
        </button>
      </form>
    </Details>
  )
}

const placeOf = ({ outcome, party }: Template): string => party ?? outcome ?? ''

/** Where a template of a kind may be offered: as the reason of each decision, as a question to each of those concerned. */
const placesOf = (kind: CaseKind) => [
  ...outcomeNames(kind).flatMap((outcome) =>
    outcome === 'OVER'
      ? []
      : [
          {
            ...{ value: String(outcome), label: `Motif : ${caseOutcomeLabels[outcome]}` },
            where: { use: 'REASON', outcome } as const,
          },
        ],
  ),
  ...Object.values(CaseParty).map((party) => ({
    ...{ value: String(party), label: `Question ${casePartyLabels[party].asked}` },
    where: { use: 'QUESTION', party } as const,
  })),
]
