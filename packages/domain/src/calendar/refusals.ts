import { LAST_KNOWN_PERIOD, LAST_PERIOD } from '../parameters/coverage.ts'
import { defineRefusals, type RefusalCode } from '../shared/index.ts'

/** First month of which the calendar and the penalties were read. */
export const CALENDAR_START = '2020-01'

/** Why a calendar or a penalty has no sure answer. */
export const refuseCalendar = defineRefusals({
  'calendar.not_covered': {
    actor: 'PARTNER',
    cause: `Le calendrier et les pénalités sont connus de ${CALENDAR_START} à ${LAST_KNOWN_PERIOD}, puis prolongés jusqu’à ${LAST_PERIOD}.`,
    remedy: `Indiquez une date de ${CALENDAR_START} à ${LAST_PERIOD}.`,
  },
  'calendar.declared_before_month': {
    actor: 'PARTNER',
    cause: 'Le mois serait déclaré avant d’avoir commencé.',
    remedy: 'Corrigez le mois ou le jour de la déclaration.',
  },
  'calendar.cesu_plus_too_late': {
    actor: 'EMPLOYER',
    cause: ({ until }: { until: string }) => `Le Cesu+ n’accepte plus ce mois depuis le ${until}.`,
    remedy: 'Versez le salaire vous-même et déclarez-le sans Cesu+.',
  },
})

export type CalendarRefusalCode = RefusalCode<typeof refuseCalendar>
