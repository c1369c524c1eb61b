-- Whoever handed the dossier in for somebody else may open the paper as long as that mandate is in force and covers it.
alter table results.result add column mandate uuid;
alter table results.result add column procedure text;
alter table results.result add column field text;
