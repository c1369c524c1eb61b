-- The months that the portal publishes: rows of one month lie together, so a summary of blocks is enough and costs writes next to nothing.
create index dossier_submitted on dossiers.dossier using brin (submitted_at) with (pages_per_range = 32);
create index dossier_finished on dossiers.dossier using brin (finished_at) with (pages_per_range = 32);
