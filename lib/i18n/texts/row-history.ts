import { defineTexts } from '../define-texts.ts'

/** What is the same for the rows of every yearly table: two at once, and what a row has said before. */
export const rowHistory = defineTexts({
  nb: {
    conflict: {
      title: 'Noen har endret dette mens du skrev',
      who: '{who} lagret {when}. Ingenting er borte: Ordene dine står i skjemaet, og dette er det som står nå.',
      removed: '{who} tok raden ut {when}. Ordene dine står i skjemaet. Lagrer du, kommer raden inn igjen.',
      next: 'Rett skjemaet slik dere vil ha det, og lagre på nytt.',
      empty: 'Tomt',
    },
    failure: {
      'no-session': 'Du er logget ut. Logg inn i et nytt vindu, og prøv igjen her.',
      'not-found': 'Siden finnes ikke, eller du har ikke lenger tilgang.',
      forbidden: 'Du kan lese dette, men ikke endre det.',
      failed: 'Det gikk ikke å lagre. Prøv igjen.',
    },
    title: 'Hva som har stått her',
    by: '{name} ({organisation})',
    at: '{date} kl. {clock}',
    made: 'Lagt inn',
    rolled: 'Tatt med fra {year}',
    removed: 'Tatt ut',
    putBack: 'Tatt inn igjen',
    change: '{field}: «{before}» → «{after}»',
    filled: '{field}: «{after}»',
    emptied: '{field}: «{before}» er tatt bort',
  },
  nn: {
    conflict: {
      title: 'Nokon har endra dette medan du skreiv',
      who: '{who} lagra {when}. Ingenting er borte: Orda dine står i skjemaet, og dette er det som står no.',
      removed: '{who} tok rada ut {when}. Orda dine står i skjemaet. Lagrar du, kjem rada inn igjen.',
      next: 'Rett skjemaet slik de vil ha det, og lagre på nytt.',
      empty: 'Tomt',
    },
    failure: {
      'no-session': 'Du er logga ut. Logg inn i eit nytt vindauge, og prøv igjen her.',
      'not-found': 'Sida finst ikkje, eller du har ikkje lenger tilgang.',
      forbidden: 'Du kan lese dette, men ikkje endre det.',
      failed: 'Det gjekk ikkje å lagre. Prøv igjen.',
    },
    title: 'Kva som har stått her',
    by: '{name} ({organisation})',
    at: '{date} kl. {clock}',
    made: 'Lagt inn',
    rolled: 'Teke med frå {year}',
    removed: 'Teke ut',
    putBack: 'Teke inn igjen',
    change: '{field}: «{before}» → «{after}»',
    filled: '{field}: «{after}»',
    emptied: '{field}: «{before}» er teke bort',
  },
})
