-- A task is taken out of the year from one year on: the years before keep it. What is out already was taken out this year
-- or earlier, nobody knows when: it stays out of this year and those to come.
-- The way back: ADD COLUMN "is_removed" BOOLEAN NOT NULL DEFAULT false; SET it where "removed_from_year" is not null; DROP
-- "removed_from_year". The names below stay as they are: an empty one has always been the usual one's.
-- AlterTable
ALTER TABLE "year_task" ADD COLUMN     "removed_from_year" INTEGER;

UPDATE "year_task"
   SET "removed_from_year" = EXTRACT(YEAR FROM clock_timestamp() AT TIME ZONE 'Europe/Oslo')
 WHERE "is_removed";

ALTER TABLE "year_task" DROP COLUMN "is_removed",
  ADD CONSTRAINT "year_task_is_removed_from_a_year" CHECK ("removed_from_year" BETWEEN 2000 AND 2200);

-- Whoever moved a usual task stored its name with it, in their own language and with the number of that year. A name that
-- nobody has changed follows the reader's language and the year.
UPDATE "year_task"
   SET "title" = '', "version" = "version" + 1
 WHERE ("code", "title") IN (
         ('letters', 'Lese mål- og disponeringsbrev og kommunebrev'),
         ('internal-control', 'Gå gjennom internkontroll og tilsyn'),
         ('evaluate', 'Evaluere avtalen'),
         ('council', 'Orientere kommunestyret'),
         ('budget', 'Gi innspill til budsjett og virksomhetsplan'),
         ('budget', 'Gi innspel til budsjett og verksemdsplan'),
         ('plans', 'Lage virksomhetsplan og kompetanseplan for neste år'),
         ('plans', 'Lage verksemdsplan og kompetanseplan for neste år'),
         ('annexes', 'Oppdatere og arkivere vedleggene'),
         ('annexes', 'Oppdatere og arkivere vedlegga')
       )
    OR ("code" = 'count' AND "title" ~ '^(Telle årsverk og gjøre opp driften|Telje årsverk og gjere opp drifta) for [0-9]{4}$');
