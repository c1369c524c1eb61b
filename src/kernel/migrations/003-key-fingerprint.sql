-- Which keys this database was begun with, as keyed digests that say nothing about the keys: another key would make tokens
-- invalid, personal data unreadable and the sealed log look forged, so a start with one is refused.
create table kernel.key_fingerprint (
  name text primary key,
  fingerprint bytea not null
);
