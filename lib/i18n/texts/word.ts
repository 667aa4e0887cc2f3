import { defineTexts } from '../define-texts.ts'

/** What the Word file says besides the agreement's own text. `{…}` is filled in by the exporter. */
export const word = defineTexts({
  nb: {
    draft: 'UTKAST',
    version: { draft: 'Utkast {date}', final: 'Til signering {date}' },
    contents: 'Innhold',
    page: 'Side {page} av {pages}',
    annex: 'Vedlegg {number} – {title}',
    gap: { missing: '[Mangler: {label}]', conflict: '[To ulike svar: {label}]' },
    missing: {
      title: 'Dette mangler',
      introduction: 'Avtalen kan ikke signeres før dette er på plass.',
      reason: {
        missing: '{label}',
        choose: '{label}: ikke valgt',
        conflict: '{label}: to ulike svar',
        'empty-table': '{label}: for få rader i tabellen',
        'empty-text': '{label}: ikke skrevet',
      },
    },
    deviation: {
      title: 'Avvik fra malen',
      introduction: 'Disse punktene har en annen ordlyd enn malen eller kommer i tillegg til den.',
      adapted: 'tilpasset ordlyd',
      own: 'eget punkt',
      noteNational: 'Avviker fra den nasjonale malen',
      note: 'Avviker fra malen',
    },
  },
  nn: {
    draft: 'UTKAST',
    version: { draft: 'Utkast {date}', final: 'Til signering {date}' },
    contents: 'Innhald',
    page: 'Side {page} av {pages}',
    annex: 'Vedlegg {number} – {title}',
    gap: { missing: '[Manglar: {label}]', conflict: '[To ulike svar: {label}]' },
    missing: {
      title: 'Dette manglar',
      introduction: 'Avtalen kan ikkje signerast før dette er på plass.',
      reason: {
        missing: '{label}',
        choose: '{label}: ikkje valt',
        conflict: '{label}: to ulike svar',
        'empty-table': '{label}: for få rader i tabellen',
        'empty-text': '{label}: ikkje skrive',
      },
    },
    deviation: {
      title: 'Avvik frå malen',
      introduction: 'Desse punkta har ein annan ordlyd enn malen eller kjem i tillegg til han.',
      adapted: 'tilpassa ordlyd',
      own: 'eige punkt',
      noteNational: 'Avvik frå den nasjonale malen',
      note: 'Avvik frå malen',
    },
  },
})
