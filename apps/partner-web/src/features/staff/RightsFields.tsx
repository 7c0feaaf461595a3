import { stageLabels } from '@cesu/domain/habilitations'
import { StaffRole, staffRoleLabels } from '@cesu/domain/permissions'
import { AuthorizationStage, staffRoleSentences, staffStageSentences } from '@cesu/domain/staff'
import { RadioButtons } from '@codegouvfr/react-dsfr/RadioButtons'
import type { Rights } from './staff.ts'

interface RightsFieldsProps {
  /** Tells the fields of one form from those of another on the page. */
  id: string
  rights: Rights
  onChange: (rights: Rights) => void
}

/** What a person may do, and whether they reach real persons: each choice says what it lets do. */
export const RightsFields = ({ id, rights, onChange }: RightsFieldsProps) => (
  <>
    <RadioButtons
      legend="Rôle"
      name={`role-${id}`}
      small
      options={Object.values(StaffRole).map((role) => ({
        label: staffRoleLabels[role],
        hintText: staffRoleSentences[role],
        nativeInputProps: { checked: rights.role === role, onChange: () => onChange({ ...rights, role }) },
      }))}
    />
    <RadioButtons
      legend="Étape"
      name={`etape-${id}`}
      small
      options={Object.values(AuthorizationStage).map((stage) => ({
        label: stageLabels[stage],
        hintText: staffStageSentences[stage],
        nativeInputProps: { checked: rights.stage === stage, onChange: () => onChange({ ...rights, stage }) },
      }))}
    />
  </>
)
