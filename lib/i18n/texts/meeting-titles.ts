import { defineTexts } from '../define-texts.ts'

/** Items that most meetings have: the same words on the page and in the agenda. */
export const standardTitles = {
  nb: {
    approval: 'Godkjenning av innkalling og forrige referat',
    signals: 'Felles mål og styringssignaler fra eierne',
    information: 'Gjensidig informasjon fra eierne',
    plan: 'Virksomhetsplan for neste år',
    budget: 'Budsjett og årsverk',
    competence: 'Bemanning, kompetanse og arbeidsmiljø',
    users: 'Brukermedvirkning',
    control: 'Tilsyn, avvik og internkontroll',
    cooperation: 'Samhandling med andre tjenester',
    council: 'Orientering til kommunestyret',
    other: 'Eventuelt',
    next: 'Neste møte',
  },
  nn: {
    approval: 'Godkjenning av innkalling og førre referat',
    signals: 'Felles mål og styringssignal frå eigarane',
    information: 'Gjensidig informasjon frå eigarane',
    plan: 'Verksemdsplan for neste år',
    budget: 'Budsjett og årsverk',
    competence: 'Bemanning, kompetanse og arbeidsmiljø',
    users: 'Brukarmedverknad',
    control: 'Tilsyn, avvik og internkontroll',
    cooperation: 'Samhandling med andre tenester',
    council: 'Orientering til kommunestyret',
    other: 'Eventuelt',
    next: 'Neste møte',
  },
} as const

/** What a suggestion without a clause's heading is called: the same words on the page and in the agenda. */
export const suggestionTitles = {
  nb: {
    minutes: 'Referat fra forrige møte',
    'open-actions': 'Oppfølging fra forrige møte',
    expires: 'Avtalen går ut',
    expired: 'Avtalen har gått ut',
    evaluation: 'Evaluering av avtalen',
    goals: 'Felles resultatmål',
    'no-goals': 'Felles resultatmål',
    'goals-without-year': 'Felles resultatmål',
    settlement: 'Driftsregnskap og avregning',
    key: 'Telling av årsverk og fordelingsnøkkel',
    'operating-expires': 'Driftsavtalen går ut',
    results: 'Resultater og utvikling',
    overdue: 'Oppfølging av handlingsplanen',
    delegations: 'Gjennomgang av delegasjonsvedtaket',
    'delegations-expire': 'Nytt delegasjonsvedtak',
    'delegations-letter': 'Gjennomgang av delegasjonsvedtaket',
    other: 'Sak',
  },
  nn: {
    minutes: 'Referat frå førre møte',
    'open-actions': 'Oppfølging frå førre møte',
    expires: 'Avtalen går ut',
    expired: 'Avtalen har gått ut',
    evaluation: 'Evaluering av avtalen',
    goals: 'Felles resultatmål',
    'no-goals': 'Felles resultatmål',
    'goals-without-year': 'Felles resultatmål',
    settlement: 'Driftsrekneskap og avrekning',
    key: 'Teljing av årsverk og fordelingsnøkkel',
    'operating-expires': 'Driftsavtalen går ut',
    results: 'Resultat og utvikling',
    overdue: 'Oppfølging av handlingsplanen',
    delegations: 'Gjennomgang av delegasjonsvedtaket',
    'delegations-expire': 'Nytt delegasjonsvedtak',
    'delegations-letter': 'Gjennomgang av delegasjonsvedtaket',
    other: 'Sak',
  },
} as const

/** What an item is called when it has no heading of its own to take; written into the agenda, in its language. */
export const meetingTitles = defineTexts({
  nb: {
    status: 'Status partnerskapsavtale',
    ...suggestionTitles.nb,
    clause: 'Gjelder punkt {number}.',
    standard: standardTitles.nb,
    annexClause: 'Gjelder vedlegg {annex}, punkt {number}.',
    proposedBy: 'Meldt inn av {party}.',
    proposedBecause: 'Meldt inn av {party}: «{why}»',
    someone: 'tillitsvalgt',
  },
  nn: {
    status: 'Status partnarskapsavtale',
    ...suggestionTitles.nn,
    clause: 'Gjeld punkt {number}.',
    standard: standardTitles.nn,
    annexClause: 'Gjeld vedlegg {annex}, punkt {number}.',
    proposedBy: 'Meldt inn av {party}.',
    proposedBecause: 'Meldt inn av {party}: «{why}»',
    someone: 'tillitsvald',
  },
})
