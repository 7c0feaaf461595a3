import { inWords, type RequestContent, type RequestField, requestFieldLabels } from '@cesu/domain/habilitations'
import { scopes } from '@cesu/domain/permissions'
import './habilitation.css'

interface RequestSaidProps {
  content: RequestContent
  fields: readonly RequestField[]
  /** What an agent asks to change of a field; null when nothing is. */
  asked?: (field: RequestField) => string | null
}

/** What a request for an habilitation says, field by field, one under the other. */
export const RequestSaid = ({ content, fields, asked }: RequestSaidProps) => (
  <dl className="habilitation-said">
    {fields.map((field) => (
      <div key={field}>
        <dt>{requestFieldLabels[field]}</dt>
        <dd>
          <Said content={content} field={field} />
          {asked?.(field) && <p className="fr-message fr-message--warning">À changer : {asked(field)}</p>}
        </dd>
      </div>
    ))}
  </dl>
)

function Said({ content, field }: { content: RequestContent; field: RequestField }) {
  if (field === 'scopes' && content.scopes.length > 0) {
    return (
      <ul>
        {content.scopes.map((scope) => (
          <li key={scope}>{scopes[scope].label}</li>
        ))}
      </ul>
    )
  }
  const isUnsaid = content[field] === 0 || inWords(content[field]) === ''
  return isUnsaid ? 'Pas encore dit' : inWords(content[field])
}
