import { defineTexts } from '../define-texts.ts'

/** The way to a signed agreement, on the front page and on the page about signing. */
export const road = defineTexts({
  nb: {
    title: 'Veien til signert avtale',
    step: {
      draft: 'Utkast',
      negotiation: 'Forhandling',
      hearing: 'Drøfting',
      approval: 'Godkjenning',
      signing: 'Signering',
    },
    status: { done: 'Ferdig:', now: 'Nå:', next: 'Gjenstår:' },
    begun: 'Opprettet {date}',
    agreed: '{agreed} av {total} enige',
    hearing: 'Med de ansattes organisasjoner',
    approval: 'Av begge eierne',
    signing: 'Utenfor Samstemt',
  },
  nn: {
    title: 'Vegen til signert avtale',
    step: {
      draft: 'Utkast',
      negotiation: 'Forhandling',
      hearing: 'Drøfting',
      approval: 'Godkjenning',
      signing: 'Signering',
    },
    status: { done: 'Ferdig:', now: 'No:', next: 'Står att:' },
    begun: 'Oppretta {date}',
    agreed: '{agreed} av {total} samde',
    hearing: 'Med organisasjonane til dei tilsette',
    approval: 'Av begge eigarane',
    signing: 'Utanfor Samstemt',
  },
})
