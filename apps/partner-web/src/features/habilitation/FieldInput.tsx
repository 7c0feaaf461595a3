import { longest, type RequestField, requestFieldLabels } from '@cesu/domain/habilitations'
import { scopes } from '@cesu/domain/permissions'
import { WordsField } from '@cesu/ui/design'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'
import { Input } from '@codegouvfr/react-dsfr/Input'
import { type Content, fieldId, type Habilitations } from './habilitation.ts'

const hints: Record<RequestField, string> = {
  projectName: 'Celui que vous et l’Urssaf reconnaîtrez',
  purpose: 'En quelques phrases : ce que vos programmes feront, et pour qui',
  scopes: 'Seulement ce dont vos programmes ont besoin',
  expectedEmployers: 'Un ordre de grandeur suffit',
  protectionName: 'Qui répond des données personnelles : prénom et nom',
  protectionEmail: 'Par exemple prenom.nom@exemple.fr',
  technicalName: 'Qui appeler au sujet des programmes : prénom et nom',
  technicalEmail: 'Par exemple prenom.nom@exemple.fr',
}

const lengths = {
  ...{ projectName: longest.projectName, protectionName: longest.name, technicalName: longest.name },
  ...{ protectionEmail: longest.email, technicalEmail: longest.email },
} as const

interface FieldInputProps {
  field: RequestField
  content: Content
  askable: Habilitations['askable']
  /** What the agent asks to change in it; null when nothing is asked. */
  asked: string | null
  /** What another tab kept of it meanwhile; null when nothing. */
  elsewhere: string | null
  onType: (changes: Partial<Content>) => void
}

/** One field of a request, with what an agent asks of it and what another tab made of it. */
export function FieldInput({ field, content, askable, asked, elsewhere, onType }: FieldInputProps) {
  const id = fieldId(field)
  const common = {
    label: requestFieldLabels[field],
    hintText: elsewhere === null ? hints[field] : `${hints[field]}. Enregistré dans un autre onglet : « ${elsewhere} »`,
    state: asked === null ? ('default' as const) : ('error' as const),
    stateRelatedMessage: asked === null ? undefined : `À changer : ${asked}`,
  }
  if (field === 'scopes') {
    const { label: legend, ...shown } = common
    return (
      <Checkbox
        id={id}
        small
        legend={legend}
        {...shown}
        options={askable.map((scope) => ({
          label: scopes[scope].label,
          nativeInputProps: {
            checked: content.scopes.includes(scope),
            onChange: ({ target }) =>
              onType({
                scopes: target.checked ? [...content.scopes, scope] : content.scopes.filter((one) => one !== scope),
              }),
          },
        }))}
      />
    )
  }
  if (field === 'purpose') {
    return (
      <WordsField
        {...{ id, label: common.label, hint: common.hintText, error: common.stateRelatedMessage }}
        {...{ rows: 6, most: longest.purpose, value: content.purpose }}
        onChange={(purpose) => onType({ purpose })}
      />
    )
  }
  if (field === 'expectedEmployers') {
    return (
      <Input
        {...common}
        nativeInputProps={{
          ...{ id, inputMode: 'numeric', autoComplete: 'off', maxLength: 9 },
          value: content.expectedEmployers === 0 ? '' : content.expectedEmployers,
          onChange: ({ target }) => onType({ expectedEmployers: numberIn(target.value) }),
        }}
      />
    )
  }
  return (
    <Input
      {...common}
      nativeInputProps={{
        ...{ id, value: content[field], maxLength: lengths[field], autoComplete: 'off' },
        ...(field.endsWith('Email') && { type: 'email', spellCheck: false }),
        onChange: ({ target }) => onType({ [field]: target.value }),
      }}
    />
  )
}

/** What is typed as a number: its digits, within what is kept. */
const numberIn = (text: string): number => Math.min(Number(text.replace(/\D/g, '')), longest.employers)
