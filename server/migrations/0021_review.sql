-- planning/review | expand: compliance reviews of three levels, their signatures and returns, and the state of a campaign.

create table planning.reviews (
  id uuid primary key,
  campaign_id uuid not null,
  round int not null constraint reviews_round check (round >= 1),
  content_hash text not null,
  org_path text not null,
  title jsonb not null,
  author_id uuid not null,
  -- Everybody who wrote in this version, the author among them.
  editor_ids uuid[] not null,
  state text not null default 'open' constraint reviews_state check (state in ('open', 'approved', 'returned', 'withdrawn', 'void')),
  signed_levels int not null default 0 constraint reviews_signed_levels check (signed_levels >= 0 and signed_levels <= 3),
  submitted_at timestamptz not null default kernel.now(),
  closed_at timestamptz,
  constraint reviews_approved_by_three check (state <> 'approved' or signed_levels = 3),
  constraint reviews_author_is_editor check (author_id = any (editor_ids)),
  constraint reviews_round_once unique (campaign_id, round),
  constraint reviews_hash unique (id, content_hash),
  constraint reviews_version foreign key (campaign_id, content_hash) references planning.campaign_versions (campaign_id, content_hash)
);
create unique index reviews_one_open on planning.reviews (campaign_id) where state = 'open';
create index reviews_by_org on planning.reviews (org_path text_pattern_ops, submitted_at);

-- A signature names the hash that was read; the key to reviews (id, content_hash) refuses any other hash.
create table planning.review_signatures (
  review_id uuid not null,
  level int not null constraint review_signatures_level check (level in (1, 2, 3)),
  signer_id uuid not null,
  content_hash text not null,
  comment text not null,
  at timestamptz not null default kernel.now(),
  constraint review_signatures_one_per_level primary key (review_id, level),
  constraint review_signatures_one_per_person unique (review_id, signer_id),
  constraint review_signatures_this_hash foreign key (review_id, content_hash) references planning.reviews (id, content_hash)
);
create trigger review_signatures_are_immutable before update or delete or truncate on planning.review_signatures
  for each statement execute function planning.refuse_change();

create table planning.review_returns (
  review_id uuid primary key references planning.reviews (id),
  level int not null constraint review_returns_level check (level in (1, 2, 3)),
  staff_id uuid not null,
  comment text not null,
  at timestamptz not null default kernel.now()
);

-- The state of a campaign follows from its hashes, its review and the calendar, so that no second copy can disagree.
create view planning.campaigns_now as
select c.id, c.slug, c.org_id, c.org_path, c.author_id, c.editor_ids, c.template_key, c.revision, c.plan, c.parts, c.content_hash,
  c.starts_on, c.days, c.done_sections, c.rounds, c.review_id, c.published_hash, c.published_review_id, c.published_at,
  c.created_at, c.updated_at, r.submitted_at, r.closed_at,
  (kernel.now() at time zone 'Asia/Shanghai')::date as today,
  case
    when c.published_hash = c.content_hash then
      case when (kernel.now() at time zone 'Asia/Shanghai')::date >= c.starts_on + c.days then 'ended' else 'published' end
    when r.content_hash = c.content_hash and r.state = 'open' then 'in-review'
    when r.content_hash = c.content_hash and r.state = 'approved' then 'approved'
    else 'draft'
  end as state
from planning.campaigns c left join planning.reviews r on r.id = c.review_id;
