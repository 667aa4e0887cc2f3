import { defineTexts } from '../define-texts.ts'

/** What an item is called when it has no heading of its own to take; written into the agenda, in its language. */
export const meetingTitles = defineTexts({
  nb: {
    status: 'Status partnerskapsavtale',
    expires: 'Avtalen går ut',
    expired: 'Avtalen har gått ut',
    evaluation: 'Evaluering av avtalen',
    goals: 'Felles resultatmål',
    'no-goals': 'Felles resultatmål',
    settlement: 'Driftsregnskap og fordelingsnøkkel',
    delegations: 'Gjennomgang av delegasjonsvedtaket',
    other: 'Sak',
    clause: 'Gjelder punkt {number}.',
    annexClause: 'Gjelder vedlegg {annex}, punkt {number}.',
  },
  nn: {
    status: 'Status partnarskapsavtale',
    expires: 'Avtalen går ut',
    expired: 'Avtalen har gått ut',
    evaluation: 'Evaluering av avtalen',
    goals: 'Felles resultatmål',
    'no-goals': 'Felles resultatmål',
    settlement: 'Driftsrekneskap og fordelingsnøkkel',
    delegations: 'Gjennomgang av delegasjonsvedtaket',
    other: 'Sak',
    clause: 'Gjeld punkt {number}.',
    annexClause: 'Gjeld vedlegg {annex}, punkt {number}.',
  },
})
