import { defineTexts } from '../define-texts.ts'

/** What the Word file says besides the agreement's own text. `{…}` is filled in by the exporter. */
export const word = defineTexts({
  nb: {
    draft: 'UTKAST',
    version: { draft: 'Utkast {date}', final: 'Til signering {date}' },
    copy: {
      version: 'Arbeidskopi {date}',
      file: 'Arbeidskopi med kommentarer',
      title: 'Om denne arbeidskopien',
      about:
        'Kommentarene i margen ({count}) er slik de sto i Samstemt da kopien ble laget. Alle som kan lese avtalen, ser dem. Det dere skriver i denne fila, kommer ikke inn i Samstemt.',
      none: 'Ingen har kommentert avtalen. Det dere skriver i denne fila, kommer ikke inn i Samstemt.',
      settled: 'Kommentarer som er merket som løst, er ikke med: {count}.',
      goneTitle: 'Kommentarer til punkter som ikke står i avtalen nå',
      standing: '{party}: {status}',
      status: {
        none: 'ikke svart',
        agreed: 'enig',
        discuss: 'til drøfting',
        disagree: 'uenig',
        'changed-since': 'må svare på nytt, teksten er endret',
      },
      to: 'Til: {names}',
      quoted: {
        changed: 'Gjaldt «{quote}». Teksten er endret siden.',
        removed: 'Gjaldt «{quote}». Teksten er tatt ut eller skrevet om siden.',
        paragraph: 'Gjaldt «{quote}», før avtalen fikk en annen målform. Gjelder nå noe i dette avsnittet.',
        clause: 'Gjaldt «{quote}», før avtalen fikk en annen målform. Gjelder nå noe i dette punktet.',
      },
      side: { municipality: 'Kommunen', state: 'Nav' },
    },
    contents: 'Innhold',
    page: 'Side {page} av {pages}',
    annex: 'Vedlegg {number} – {title}',
    gap: {
      missing: '[Mangler: {label}]',
      conflict: '[To ulike svar: {label}]',
      toWrite: '[Fyll inn: {label}]',
    },
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
    copy: {
      version: 'Arbeidskopi {date}',
      file: 'Arbeidskopi med kommentarar',
      title: 'Om denne arbeidskopien',
      about:
        'Kommentarane i margen ({count}) er slik dei stod i Samstemt då kopien vart laga. Alle som kan lese avtalen, ser dei. Det de skriv i denne fila, kjem ikkje inn i Samstemt.',
      none: 'Ingen har kommentert avtalen. Det de skriv i denne fila, kjem ikkje inn i Samstemt.',
      settled: 'Kommentarar som er merkte som løyste, er ikkje med: {count}.',
      goneTitle: 'Kommentarar til punkt som ikkje står i avtalen no',
      standing: '{party}: {status}',
      status: {
        none: 'ikkje svart',
        agreed: 'samd',
        discuss: 'til drøfting',
        disagree: 'usamd',
        'changed-since': 'må svare på nytt, teksten er endra',
      },
      to: 'Til: {names}',
      quoted: {
        changed: 'Gjaldt «{quote}». Teksten er endra sidan.',
        removed: 'Gjaldt «{quote}». Teksten er teken ut eller skriven om sidan.',
        paragraph: 'Gjaldt «{quote}», før avtalen fekk ei anna målform. Gjeld no noko i dette avsnittet.',
        clause: 'Gjaldt «{quote}», før avtalen fekk ei anna målform. Gjeld no noko i dette punktet.',
      },
      side: { municipality: 'Kommunen', state: 'Nav' },
    },
    contents: 'Innhald',
    page: 'Side {page} av {pages}',
    annex: 'Vedlegg {number} – {title}',
    gap: {
      missing: '[Manglar: {label}]',
      conflict: '[To ulike svar: {label}]',
      toWrite: '[Fyll inn: {label}]',
    },
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
