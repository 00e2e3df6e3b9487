-- staff | expand: the organisation tree, staff with their roles, open sign-ins and the count of wrong tries.

create schema if not exists foundation;

create table foundation.staff_organisations (
  id uuid primary key,
  parent_id uuid constraint staff_organisations_parent references foundation.staff_organisations (id),
  kind text not null constraint staff_organisations_kind check (kind in ('head-office', 'branch', 'outlet')),
  zh text not null,
  en text not null,
  -- Ids from the root, each followed by a slash: what begins with my path is mine to see.
  path text not null constraint staff_organisations_path unique,
  created_at timestamptz not null default kernel.now(),
  constraint staff_organisations_root check ((kind = 'head-office') = (parent_id is null)),
  constraint staff_organisations_path_ends_here check (path like '%' || id::text || '/')
);

create table foundation.staff (
  id uuid primary key,
  login text not null constraint staff_login_taken unique,
  display_name text not null,
  roles text[] not null,
  org_id uuid not null constraint staff_organisation references foundation.staff_organisations (id),
  state text not null default 'active' constraint staff_state check (state in ('active', 'suspended')),
  password_hash text not null,
  -- Sealed with the installation's key. A pending secret counts only after its first code.
  totp_sealed bytea,
  totp_pending_sealed bytea,
  -- The last time step whose code was accepted: no code opens twice.
  totp_last_step bigint,
  created_at timestamptz not null default kernel.now(),
  last_sign_in_at timestamptz,
  constraint staff_login_is_lower check (login ~ '^[a-z0-9][a-z0-9.-]{1,39}$'),
  constraint staff_roles_known check (
    cardinality(roles) >= 1
    and roles <@ array['operator', 'reviewer-1', 'reviewer-2', 'reviewer-3', 'approver', 'floor-staff', 'guide',
      'analyst', 'auditor', 'system-admin', 'audit-admin', 'security-admin']
  ),
  -- Separation of duties (MLPS level 3) holds even for whoever writes SQL by hand.
  constraint staff_roles_compatible check (
    not roles @> array['operator', 'reviewer-1']
    and not roles @> array['operator', 'reviewer-2']
    and not roles @> array['operator', 'reviewer-3']
    and not roles @> array['operator', 'approver']
    and not roles @> array['operator', 'auditor']
    and not roles @> array['operator', 'security-admin']
    and not roles @> array['operator', 'system-admin']
    and not roles @> array['system-admin', 'audit-admin']
    and not roles @> array['system-admin', 'security-admin']
    and not roles @> array['audit-admin', 'security-admin']
  )
);
create index staff_by_organisation on foundation.staff (org_id);

-- Counted per staff number, known or not, so that nobody learns from a lock which numbers exist.
create table foundation.staff_tries (
  login_hash text primary key,
  tries int not null constraint staff_tries_count check (tries >= 0 and tries <= 5),
  locked_until timestamptz,
  last_at timestamptz not null default kernel.now()
);

create table foundation.staff_sign_ins (
  id uuid primary key,
  staff_id uuid not null constraint staff_sign_ins_staff references foundation.staff (id),
  -- SHA-256 in hex; the token itself is only in the cookie.
  token_hash text not null constraint staff_sign_ins_token unique,
  created_at timestamptz not null default kernel.now(),
  last_seen_at timestamptz not null default kernel.now(),
  address text not null,
  agent text not null,
  ended_at timestamptz
);
create index staff_sign_ins_open on foundation.staff_sign_ins (staff_id) where ended_at is null;

-- Published: who a staff id is and where it belongs.
create view foundation.staff_directory as
  select s.id, s.display_name, s.org_id, o.path as org_path
  from foundation.staff s join foundation.staff_organisations o on o.id = s.org_id;
