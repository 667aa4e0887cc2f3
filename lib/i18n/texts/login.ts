import { defineTexts } from '../define-texts.ts'

export const login = defineTexts({
  nb: {
    title: 'Logg inn',
    lead: 'I Samstemt skriver kommunen og Nav partnerskapsavtalen for Nav-kontoret sammen.',
    demonstration: {
      title: 'Velg hvem du vil være',
      body: 'Dette er en demonstrasjon. Kontorene og personene er oppdiktet, og alle som bruker denne maskinen, ser det du skriver. Bruk ikke ekte opplysninger.',
    },
    again: 'Du er logget inn igjen',
    againBody: 'Lukk dette vinduet og gå tilbake til avtalen. Det du skrev, lagres der.',
    unknown: 'Denne brukeren finnes ikke. Velg en annen.',
  },
  nn: {
    title: 'Logg inn',
    lead: 'I Samstemt skriv kommunen og Nav partnarskapsavtalen for Nav-kontoret saman.',
    demonstration: {
      title: 'Vel kven du vil vere',
      body: 'Dette er ein demonstrasjon. Kontora og personane er oppdikta, og alle som bruker denne maskina, ser det du skriv. Bruk ikkje ekte opplysningar.',
    },
    again: 'Du er logga inn att',
    againBody: 'Lukk dette vindauget og gå tilbake til avtalen. Det du skreiv, blir lagra der.',
    unknown: 'Denne brukaren finst ikkje. Vel ein annan.',
  },
})
