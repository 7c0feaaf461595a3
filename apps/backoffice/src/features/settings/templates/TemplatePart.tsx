import { caseOutcomeLabels, casePartyLabels } from '@cesu/domain/cases'
import { exampleOf } from '@cesu/domain/templates'
import { instant, ReadingStatus } from '@cesu/ui/design'
import { Badge } from '@codegouvfr/react-dsfr/Badge'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { ReasonForm } from '../../../ReasonForm.tsx'
import { useFormVersion } from '../../../useFormVersion.ts'
import { TemplateForm } from './TemplateForm.tsx'
import type { Template } from './template.ts'
import { useTemplate } from './useTemplate.ts'

interface TemplatePartProps {
  template: Template
  mayPublish: boolean
  onDone: (message: string) => void
}

/** One template: where it is offered, what it says, how often it was picked, its versions, and the ways to change it. */
export function TemplatePart({ template, mayPublish, onDone }: TemplatePartProps) {
  const { title, text, retired, used, version } = template
  const form = useFormVersion(version)
  const { publish } = useTemplate(form, onDone)
  return (
    <section aria-label={`${title}, ${whereOf(template)}`} className="cesu-card">
      <h2 className="fr-h6 fr-mb-1v">
        {title}{' '}
        {retired && (
          <Badge small noIcon severity="info">
            Retiré
          </Badge>
        )}
      </h2>
      <p className="fr-text--sm fr-mb-1v">
        {whereOf(template)} · choisi {used === 0 ? 'jamais' : `${used.toLocaleString('fr-FR')} fois`}
      </p>
      <blockquote className="cesu-said cesu-text">{exampleOf(text)}</blockquote>
      {mayPublish && <TemplateForm key={form.key} form={form} kind={template.kind} before={template} onDone={onDone} />}
      {mayPublish && (
        <ReasonForm
          key={`retrait ${form.key}`}
          title={retired ? `Proposer de nouveau : ${title}` : `Retirer : ${title}`}
          label="Pourquoi"
          button={retired ? 'Proposer de nouveau' : 'Retirer'}
          change={publish}
          onSend={(reason) =>
            publish.mutate({ ...againOf({ ...template, version: form.version }), retired: !retired, reason })
          }
        />
      )}
      <Versions template={template} />
    </section>
  )
}

/** The same content, as what follows a version. */
const againOf = ({ id, version, kind, title, text, outcome, party }: Template) => ({
  ...{ follows: { id, version }, kind, title, text },
  where:
    party === null
      ? ({ use: 'REASON', outcome: outcome === null || outcome === 'OVER' ? 'NO_CHANGE' : outcome } as const)
      : ({ use: 'QUESTION', party } as const),
})

const whereOf = ({ outcome, party }: Template): string =>
  party === null ? `Motif : ${outcome ? caseOutcomeLabels[outcome] : ''}` : `Question : ${casePartyLabels[party].asked}`

/** Every version, read when it is wanted: what it said, who published it and why. */
function Versions({ template: { id, version, title } }: { template: Template }) {
  const [isOpen, setIsOpen] = useState(false)
  const query = useQuery(api.templates.get.queryOptions({ id }, { enabled: isOpen }))
  return (
    <details className="cesu-details" onToggle={() => setIsOpen(true)}>
      <summary>
        Versions de « {title} » ({version})
      </summary>
      {isOpen && <ReadingStatus query={query} waiting="Chargement des versions…" />}
      <ol reversed>
        {query.data?.map((one) => (
          <li key={one.version}>
            <strong>{one.title}</strong>
            {one.retired && ' (retiré)'}, {one.authorName}, le {instant(one.writtenAt)} : « {one.reason} »
            <blockquote className="cesu-said cesu-text">{one.text}</blockquote>
          </li>
        ))}
      </ol>
    </details>
  )
}
