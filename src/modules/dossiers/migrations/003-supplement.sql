-- What was asked of the person once, item by item, and what they answered.
alter table dossiers.dossier add column supplement jsonb;
-- The row of the log that a paper follows: the same row makes the same paper once, another row another paper.
alter table dossiers.document add column entry bigint;
