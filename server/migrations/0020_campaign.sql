-- planning/campaign | expand: campaigns, the versions that were sent to review, visits of the public page.

create schema if not exists planning;

create function planning.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'what was sent to review or signed is never changed or deleted' using errcode = 'integrity_constraint_violation';
end $$;

create table planning.campaigns (
  id uuid primary key,
  slug text not null constraint campaigns_slug unique,
  org_id uuid not null,
  -- Ids from the root, each followed by a slash: who stands at or above it may see the campaign.
  org_path text not null,
  author_id uuid not null,
  -- Everybody who ever saved a section: none of them may sign.
  editor_ids uuid[] not null,
  template_key text not null,
  -- Counts saves, so that two editors cannot overwrite each other.
  revision int not null default 0,
  plan jsonb not null,
  -- Content outside the plan that is approved with it, by name and hash (the simulator pack).
  parts jsonb not null,
  content_hash text not null constraint campaigns_content_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  starts_on date not null,
  days int not null constraint campaigns_days check (days >= 1 and days <= 14),
  done_sections text[] not null default '{}',
  rounds int not null default 0,
  review_id uuid,
  published_hash text,
  published_review_id uuid,
  published_at timestamptz,
  created_at timestamptz not null default kernel.now(),
  updated_at timestamptz not null default kernel.now(),
  constraint campaigns_published_whole check (
    (published_hash is null) = (published_at is null) and (published_hash is null) = (published_review_id is null))
);
create index campaigns_by_org on planning.campaigns (org_path text_pattern_ops);
create index campaigns_published on planning.campaigns (starts_on) where published_hash is not null;

-- What a reviewer read and signed, word for word. Two campaigns may hold equal words: each has its own version.
create table planning.campaign_versions (
  campaign_id uuid not null references planning.campaigns (id),
  content_hash text not null constraint campaign_versions_hash check (content_hash ~ '^[0-9a-f]{64}$'),
  plan jsonb not null,
  parts jsonb not null,
  round int not null,
  created_at timestamptz not null default kernel.now(),
  primary key (campaign_id, content_hash)
);
-- A version that could change after its signatures would make them worthless.
create trigger campaign_versions_are_immutable before update or delete or truncate on planning.campaign_versions
  for each statement execute function planning.refuse_change();

alter table planning.campaigns add constraint campaigns_published_version
  foreign key (id, published_hash) references planning.campaign_versions (campaign_id, content_hash);

-- A visit is counted once; the id is random, made by the page and kept for the visit only.
create table planning.campaign_visits (
  campaign_id uuid not null references planning.campaigns (id),
  visit_id uuid not null,
  primary key (campaign_id, visit_id)
);
