import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'

interface YesOrNoProps {
  id?: string
  legend: string
  hint?: string
  /** What both answers are called. */
  yes?: string
  no?: string
  value: boolean
  onChoose: (value: boolean) => void
}

/** One of two, side by side. */
export const YesOrNo = ({ id, legend, hint, yes = 'Oui', no = 'Non', value, onChoose }: YesOrNoProps) => (
  <RadioButtons
    {...(id !== undefined && { id })}
    legend={legend}
    hintText={hint}
    orientation="horizontal"
    options={[
      { label: yes, nativeInputProps: { checked: value, onChange: () => onChoose(true) } },
      { label: no, nativeInputProps: { checked: !value, onChange: () => onChoose(false) } },
    ]}
  />
)
