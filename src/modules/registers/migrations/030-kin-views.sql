-- Who is whose parent, and who has died: what a right to act for somebody hangs on.
create view registers.parent_view as select child, parent, kind from registers.parent;
create view registers.deceased_view as select id from registers.person where deceased_on is not null;
