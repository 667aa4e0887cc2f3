import { defineTexts } from '../define-texts.ts'

/** The result table as it goes with an agenda; words it shares with the orientation are there. */
export const resultsBlocks = defineTexts({
  nb: {
    title: 'Resultattabell for {year} (sak {number})',
    lead: 'Slik tabellen var da innkallingen ble laget. Den oppdateres under «Resultater» i Samstemt.',
    result: 'Resultat {year}',
    before: '{year}: {value}',
    whole: 'Samlet',
    missedBy: 'Ikke nådd i {names}.',
  },
  nn: {
    title: 'Resultattabell for {year} (sak {number})',
    lead: 'Slik tabellen var då innkallinga vart laga. Han blir oppdatert under «Resultat» i Samstemt.',
    result: 'Resultat {year}',
    before: '{year}: {value}',
    whole: 'Samla',
    missedBy: 'Ikkje nådd i {names}.',
  },
})
