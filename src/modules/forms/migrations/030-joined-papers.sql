-- Papers of several photographs, joined into one file: which pages in which order made it, so that a later change of them is seen.
alter table forms.draft add column joined jsonb not null default '[]';
