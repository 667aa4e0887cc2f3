import { defineTexts } from '../define-texts.ts'

export const session = defineTexts({
  nb: {
    connecting: 'Kobler til …',
    ready: 'Alt er lagret',
    saving: 'Lagrer …',
    savedAt: 'Lagret kl. {time}',
    offline: 'Frakoblet',
    offlineWaiting: 'Frakoblet. {count, plural, one {# endring venter} other {# endringer venter}}',
    readonly: 'Bare lesing',
    cannotSave: 'Kan ikke lagre',
    reload: 'Last siden på nytt',
    reason: {
      'too-large':
        'Teksten er for stor til å lagres. Kopier det du trenger, last siden på nytt og lim inn mindre om gangen.',
      'invalid-text':
        'Teksten har innhold som avtalen ikke kan ta imot. Kopier ordene, last siden på nytt og lim dem inn som ren tekst.',
      'invalid-answer':
        'Et svar kan ikke lagres slik det er skrevet. Kopier det du trenger, og last siden på nytt.',
      'schema-mismatch':
        'Samstemt er oppdatert etter at du åpnet siden. Last siden på nytt for å skrive videre.',
      'no-session': 'Du er ikke lenger logget inn. Kopier det som ikke er lagret, og logg inn igjen.',
      'not-found': 'Du har ikke lenger tilgang til denne avtalen.',
      other: 'Noe gikk galt hos oss. Teksten står på skjermen: kopier det du trenger, og last siden på nytt.',
    },
  },
  nn: {
    connecting: 'Koplar til …',
    ready: 'Alt er lagra',
    saving: 'Lagrar …',
    savedAt: 'Lagra kl. {time}',
    offline: 'Fråkopla',
    offlineWaiting: 'Fråkopla. {count, plural, one {# endring ventar} other {# endringar ventar}}',
    readonly: 'Berre lesing',
    cannotSave: 'Kan ikkje lagre',
    reload: 'Last sida på nytt',
    reason: {
      'too-large':
        'Teksten er for stor til å lagrast. Kopier det du treng, last sida på nytt og lim inn mindre om gongen.',
      'invalid-text':
        'Teksten har innhald som avtalen ikkje kan ta imot. Kopier orda, last sida på nytt og lim dei inn som rein tekst.',
      'invalid-answer':
        'Eit svar kan ikkje lagrast slik det er skrive. Kopier det du treng, og last sida på nytt.',
      'schema-mismatch':
        'Samstemt er oppdatert etter at du opna sida. Last sida på nytt for å skrive vidare.',
      'no-session': 'Du er ikkje lenger logga inn. Kopier det som ikkje er lagra, og logg inn att.',
      'not-found': 'Du har ikkje lenger tilgang til denne avtalen.',
      other: 'Noko gjekk gale hos oss. Teksten står på skjermen: kopier det du treng, og last sida på nytt.',
    },
  },
})
