import { defineTexts } from '../define-texts.ts'

export const login = defineTexts({
  nb: {
    title: 'Logg inn',
    lead: 'I Samstemt skriver kommunen og Nav partnerskapsavtalen for Nav-kontoret sammen.',
    demonstration: {
      title: 'Velg hvem du vil være',
      body: 'Dette er en demonstrasjon. Personene er oppdiktet, og alle som bruker denne maskinen, ser det du skriver. Bruk ikke ekte opplysninger.',
    },
    signInAs: 'Logg inn som {name}, {role}',
    unknown: 'Denne brukeren finnes ikke. Velg en annen.',
    chooseOne: 'Velg en bruker.',
    closed: 'Innlogging er ikke satt opp på denne tjeneren.',
  },
  nn: {
    title: 'Logg inn',
    lead: 'I Samstemt skriv kommunen og Nav partnarskapsavtalen for Nav-kontoret saman.',
    demonstration: {
      title: 'Vel kven du vil vere',
      body: 'Dette er ein demonstrasjon. Personane er oppdikta, og alle som bruker denne maskina, ser det du skriv. Bruk ikkje ekte opplysningar.',
    },
    signInAs: 'Logg inn som {name}, {role}',
    unknown: 'Denne brukaren finst ikkje. Vel ein annan.',
    chooseOne: 'Vel ein brukar.',
    closed: 'Innlogging er ikkje sett opp på denne tenaren.',
  },
})
