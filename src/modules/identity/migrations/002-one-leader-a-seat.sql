-- One person at a time in a leader's seat: what they sign is signed by one. Grants of the same seat wait for each other here, and
-- whoever comes second sees the first (a statement inside this function reads what was committed meanwhile). It says 'stale', so that
-- the action reads again and tells the administrator in words who holds the seat. An exclusion constraint would need an extension
-- that not every server has.
create function identity.one_leader_a_seat() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('identity.seat ' || new.position, 0));
  if exists (
    select 1 from identity.appointment a
    where a.position = new.position and a.id <> new.id and a.role = 'leader'
      and (a.valid_to is null or a.valid_to > new.valid_from) and (new.valid_to is null or new.valid_to > a.valid_from)
  ) then
    raise exception 'stale' using errcode = 'MC001';
  end if;
  return new;
end $$;

create trigger one_leader_a_seat before insert or update of position, role, valid_from, valid_to on identity.appointment
  for each row when (new.role = 'leader') execute function identity.one_leader_a_seat();
create index appointment_position on identity.appointment (position);
