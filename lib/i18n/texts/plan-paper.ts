import { defineTexts } from '../define-texts.ts'

/** What the yearly plan says as a file of its own, to be put with the agreement. */
export const planPaper = defineTexts({
  nb: {
    title: 'Vedlegg: Handlingsplan {year}',
    running: 'Handlingsplan {year}',
    lead: 'Det {owners} skal gjøre sammen for Nav {office} i {year}. Planen er et vedlegg til partnerskapsavtalen.',
    and: 'og',
    none: 'Ingen tiltak er ført inn for {year}.',
    measure: 'Tiltak',
    owner: 'Ansvarlig',
    line: 'Linje',
    deadline: 'Frist',
    status: 'Status',
    lines: { state: 'Stat', municipality: 'Kommune', both: 'Begge' },
    statuses: { planned: 'Ikke begynt', ongoing: 'I gang', done: 'Ferdig', dropped: 'Falt bort' },
    others: 'Andre tiltak',
    date: 'Planen slik den var {date}.',
  },
  nn: {
    title: 'Vedlegg: Handlingsplan {year}',
    running: 'Handlingsplan {year}',
    lead: 'Det {owners} skal gjere saman for Nav {office} i {year}. Planen er eit vedlegg til partnarskapsavtalen.',
    and: 'og',
    none: 'Ingen tiltak er førte inn for {year}.',
    measure: 'Tiltak',
    owner: 'Ansvarleg',
    line: 'Linje',
    deadline: 'Frist',
    status: 'Status',
    lines: { state: 'Stat', municipality: 'Kommune', both: 'Begge' },
    statuses: { planned: 'Ikkje byrja', ongoing: 'I gang', done: 'Ferdig', dropped: 'Falle bort' },
    others: 'Andre tiltak',
    date: 'Planen slik han var {date}.',
  },
})
