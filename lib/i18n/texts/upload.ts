import { defineTexts } from '../define-texts.ts'

/** Where a file is uploaded, whatever it is of. */
export const upload = defineTexts({
  nb: {
    drop: 'Dra fila hit, eller',
    choose: 'Velg fil',
    sending: 'Laster opp: {percent} %',
    failure: {
      empty: 'Velg en fil først. Fila må ha noe innhold.',
      'too-large': 'Fila er større enn 25 MB. Skann den med lavere oppløsning, og prøv igjen.',
      'wrong-type': 'Fila er verken PDF eller Word (docx). Lagre den som PDF, og prøv igjen.',
      encrypted:
        'Fila er låst med passord, eller den er i et gammelt Word-format. Lagre den uten passord som PDF eller docx.',
      damaged: 'Fila er skadet og kan ikke åpnes. Ingenting er lagret. Lag den på nytt, og prøv igjen.',
      'too-slow':
        'Det tok for lang tid å lese fila. Ingenting er lagret. Lagre den som en ny PDF, og prøv igjen.',
    },
  },
  nn: {
    drop: 'Dra fila hit, eller',
    choose: 'Vel fil',
    sending: 'Lastar opp: {percent} %',
    failure: {
      empty: 'Vel ei fil først. Fila må ha noko innhald.',
      'too-large': 'Fila er større enn 25 MB. Skann henne med lågare oppløysing, og prøv igjen.',
      'wrong-type': 'Fila er verken PDF eller Word (docx). Lagre henne som PDF, og prøv igjen.',
      encrypted:
        'Fila er låst med passord, eller ho er i eit gammalt Word-format. Lagre henne utan passord som PDF eller docx.',
      damaged: 'Fila er skadd og kan ikkje opnast. Ingenting er lagra. Lag henne på nytt, og prøv igjen.',
      'too-slow':
        'Det tok for lang tid å lese fila. Ingenting er lagra. Lagre henne som ein ny PDF, og prøv igjen.',
    },
  },
})
