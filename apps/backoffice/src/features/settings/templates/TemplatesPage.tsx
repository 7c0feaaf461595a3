import { CaseKind, caseKindLabels } from '@cesu/domain/cases'
import { BackLink, PageHeading } from '@cesu/ui/app'
import { Done, ReadingStatus } from '@cesu/ui/design'
import { Select } from '@codegouvfr/react-dsfr/Select'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { useMe } from '../../../session.ts'
import { useFormVersion } from '../../../useFormVersion.ts'
import { TemplateForm } from './TemplateForm.tsx'
import { TemplatePart } from './TemplatePart.tsx'

/** The kinds by their names. */
const kinds = Object.values(CaseKind).toSorted((one, other) =>
  caseKindLabels[one].localeCompare(caseKindLabels[other], 'fr'),
)

/** What agents pick as a reason or as a question, kind by kind: what is offered, how often it was picked, and how it is changed. */
export function TemplatesPage() {
  const [kind, setKind] = useState<CaseKind>('DECLARATION_ANOMALY')
  const [done, setDone] = useState('')
  const query = useQuery(api.templates.list.queryOptions({ kind }, { refetchOnMount: 'always' }))
  const mayPublish = useMe().permissions.includes('templates.publish')
  const templates = query.data
  const form = useFormVersion(templates?.length ?? 0)
  return (
    <>
      <BackLink to="/administration">Revenir à l’administration</BackLink>
      <PageHeading title="Modèles de réponse" />
      <p className="cesu-text">
        Ce que les agents choisissent comme motif d’une décision, ou comme question. Publié, un modèle est proposé dans
        la minute (avec une variable, pas dans une décision groupée) ; ce qui est déjà envoyé ne change pas, et chaque
        version reste.
        {!mayPublish && ' Publier revient aux responsables et aux administrateurs.'}
      </p>
      <Done message={done} />
      <div className="cesu-text">
        <Select
          label="Type de dossier"
          nativeSelectProps={{ value: kind, onChange: ({ target }) => setKind(target.value as CaseKind) }}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {caseKindLabels[one]}
            </option>
          ))}
        </Select>
      </div>
      <ReadingStatus query={query} waiting="Chargement des modèles…" />
      {mayPublish && (
        <TemplateForm key={`${kind} ${form.key}`} form={form} kind={kind} before={null} onDone={setDone} />
      )}
      {templates?.length === 0 && <p>Aucun modèle pour ce type de dossier : les agents écrivent tout eux-mêmes.</p>}
      {templates?.map((template) => (
        <TemplatePart key={template.id} template={template} mayPublish={mayPublish} onDone={setDone} />
      ))}
    </>
  )
}
