import { type RequestField, requestFieldLabels, requestFields } from '@cesu/domain/habilitations'
import { Checkbox } from '@codegouvfr/react-dsfr/Checkbox'

interface AskedFieldsProps {
  fields: readonly RequestField[]
  onChoose: (fields: readonly RequestField[]) => void
}

/** What the partner must change: the reason is then shown beside it. */
export const AskedFields = ({ fields, onChoose }: AskedFieldsProps) => (
  <Checkbox
    small
    legend="Ce qui est à changer"
    hintText="Le partenaire lit le motif à côté de ce que vous cochez."
    options={requestFields.map((field) => ({
      label: requestFieldLabels[field],
      nativeInputProps: {
        checked: fields.includes(field),
        onChange: ({ target }) => onChoose(target.checked ? [...fields, field] : fields.filter((one) => one !== field)),
      },
    }))}
  />
)
