import { defineTexts } from '../define-texts.ts'

export const presence = defineTexts({
  nb: {
    municipality: '{name} (kommunen)',
    state: '{name} (Nav)',
    manager: '{name} (Nav-leder)',
    others: '{count, plural, one {Én annen er her: {names}} other {# andre er her: {names}}}',
    listLabel: 'Andre som har avtalen åpen',
    hasOpen: 'Har avtalen åpen',
    isInClause: 'Er i {clause}',
    writesInClause: 'Skriver i {clause}',
    inClause: '<b>{names}</b> er i dette punktet nå',
    isHere: '{name} er her nå',
    writes: '<b>{names}</b> skriver her nå',
    toRead: 'Les gjennom: to skrev samtidig',

    bothTitle: 'To skrev i det samme avsnittet samtidig',
    restoredTitle: 'Et avsnitt ble slettet mens noen skrev i det',
    bothWhat: 'Begge tekstene er tatt vare på. Les gjennom og stryk det som ikke skal stå.',
    restoredWhat: 'Det som ble skrevet, er satt inn igjen. Les gjennom og stryk det som ikke skal stå.',
    read: 'Lest',

    emptied: 'Teksten er slettet.',
    undo: 'Angre',
    undoEmptied: 'Angre slettingen av teksten',
  },
  nn: {
    municipality: '{name} (kommunen)',
    state: '{name} (Nav)',
    manager: '{name} (Nav-leiar)',
    others: '{count, plural, one {Éin annan er her: {names}} other {# andre er her: {names}}}',
    listLabel: 'Andre som har avtalen open',
    hasOpen: 'Har avtalen open',
    isInClause: 'Er i {clause}',
    writesInClause: 'Skriv i {clause}',
    inClause: '<b>{names}</b> er i dette punktet no',
    isHere: '{name} er her no',
    writes: '<b>{names}</b> skriv her no',
    toRead: 'Les gjennom: to skreiv samtidig',

    bothTitle: 'To skreiv i det same avsnittet samtidig',
    restoredTitle: 'Eit avsnitt vart sletta medan nokon skreiv i det',
    bothWhat: 'Det er teke vare på begge tekstane. Les gjennom og stryk det som ikkje skal stå.',
    restoredWhat: 'Det som vart skrive, er sett inn att. Les gjennom og stryk det som ikkje skal stå.',
    read: 'Lesen',

    emptied: 'Teksten er sletta.',
    undo: 'Angre',
    undoEmptied: 'Angre slettinga av teksten',
  },
})
